package org.papilio.governance.picture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.platform.progress.Progress;
import org.papilio.sample.SampleWorkspaces;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** The twelve invented cases of the sample in a workspace, and one kind of picture of them. */
public final class SampleCases implements AutoCloseable {

  /** Their slugs, in order. */
  public static final List<String> NAMES =
      List.of(
          "asviken-thread-and-tone",
          "borgoreno-empty-homes",
          "borsodkapu-study-hall",
          "donaufurt-keys-first",
          "harrowbeck-kitchen-classroom",
          "marcinvaux-right-to-work",
          "norrtuna-school-bridge",
          "portosele-street-school",
          "scheldebeke-land-trust",
          "steinwerk-hourly-work",
          "tiszakakas-garden-basket",
          "wexmouth-quay-homes");

  private final Workspace workspace;
  private final PictureSource source;

  public SampleCases(Path folder, PictureSource source) throws Exception {
    this.source = source;
    this.workspace =
        new SampleWorkspaces(new GitWorkspaces(usual(), codec()), List.of())
            .create(folder.resolve("sample"), Progress.NONE);
  }

  /** The workspace, for other pictures of it. */
  public Workspace workspace() {
    return workspace;
  }

  private static GitWorkspaces.Config usual() {
    return (GitWorkspaces.Config)
        Proxy.newProxyInstance(
            GitWorkspaces.Config.class.getClassLoader(),
            new Class<?>[] {GitWorkspaces.Config.class},
            (proxy, setting, arguments) -> setting.getDefaultValue());
  }

  private static CaseCodec codec() throws ReflectiveOperationException {
    Constructor<JsonCaseCodec> constructor = JsonCaseCodec.class.getDeclaredConstructor(List.class);
    constructor.setAccessible(true);
    return constructor.newInstance(List.of());
  }

  public Picture draw(List<String> cases, Map<String, String> options) {
    return draw(cases, options, Locale.ENGLISH);
  }

  public Picture draw(List<String> cases, Map<String, String> options, Locale locale) {
    return source.draw(new PictureRequest(workspace, Optional.empty(), cases, options, locale));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
