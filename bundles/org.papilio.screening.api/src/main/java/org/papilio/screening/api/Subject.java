package org.papilio.screening.api;

import java.util.List;

/**
 * What people read of an item.
 *
 * @param title empty where the record or case is not there any more
 * @param creators authors of a record; of a case empty
 * @param date year or date as text; may be empty
 * @param where journal or book; of a case its place; may be empty
 * @param summary abstract of a record; summary of a case; may be empty
 * @param keywords may be empty
 */
public record Subject(
    String title,
    List<String> creators,
    String date,
    String where,
    String summary,
    List<String> keywords) {

  public Subject {
    creators = List.copyOf(creators);
    keywords = List.copyOf(keywords);
  }
}
