package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of a map of brokers, checked.
 *
 * @param score those that it shares with the score
 * @param removed id of the actor to take away for trial; empty for none
 */
record BrokersOptions(ScoreOptions score, String removed) {

  static List<PictureOption> described(Messages messages) {
    List<PictureOption> all = new ArrayList<>(ScoreOptions.described(messages));
    all.removeIf(option -> option.name().equals("prior"));
    all.add(new PictureOption("remove", messages.text("brokers.option.remove"), List.of(), ""));
    return List.copyOf(all);
  }

  static BrokersOptions of(Map<String, String> options) {
    return new BrokersOptions(ScoreOptions.of(options), options.getOrDefault("remove", "").strip());
  }
}
