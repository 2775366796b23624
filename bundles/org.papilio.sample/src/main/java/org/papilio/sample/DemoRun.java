package org.papilio.sample;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.text.Messages;

/**
 * What the steps of one demonstration share.
 *
 * @param workspace the sample
 * @param locale language of the person
 * @param progress where to report
 * @param results what programs are told, by step; filled by the steps
 */
record DemoRun(Workspace workspace, Locale locale, Progress progress, Map<String, Object> results) {

  static DemoRun of(Workspace workspace, Locale locale, Progress progress) {
    return new DemoRun(workspace, locale, progress, new LinkedHashMap<>());
  }

  Path file(String name) {
    return workspace.folder().resolve(name);
  }

  String text(String key, Object... values) {
    return Messages.of(DemoRun.class, locale).text(key, values);
  }
}
