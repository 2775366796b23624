package org.papilio.governance.picture.matrix;

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
import org.papilio.governance.graph.InstrumentReader;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.progress.Progress;
import org.papilio.sample.SampleWorkspaces;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;

/** The twelve invented cases of the sample in a workspace, and the matrix of them. */
public final class SampleCases implements AutoCloseable {

  private final Workspace workspace;
  private final MatrixPictureSource source =
      new MatrixPictureSource(new InstrumentReader(), new FontFiles());

  public SampleCases(Path folder) throws Exception {
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

  Picture draw(List<String> cases, Map<String, String> options) {
    return draw(cases, options, Locale.ENGLISH);
  }

  Picture draw(List<String> cases, Map<String, String> options, Locale locale) {
    return source.draw(new PictureRequest(workspace, Optional.empty(), cases, options, locale));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
