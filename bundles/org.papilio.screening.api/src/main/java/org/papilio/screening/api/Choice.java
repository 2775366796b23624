package org.papilio.screening.api;

/**
 * A verdict to record.
 *
 * @param item about which
 * @param stage at which
 * @param verdict what
 * @param reason short name of one of the project's reasons; empty for none
 * @param note in free words; may be empty
 */
public record Choice(ItemId item, Stage stage, Verdict verdict, String reason, String note) {

  public static Choice include(ItemId item, Stage stage) {
    return new Choice(item, stage, Verdict.INCLUDE, "", "");
  }

  public static Choice exclude(ItemId item, Stage stage, String reason, String note) {
    return new Choice(item, stage, Verdict.EXCLUDE, reason, note);
  }
}
