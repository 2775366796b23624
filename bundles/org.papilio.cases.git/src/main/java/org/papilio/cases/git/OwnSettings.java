package org.papilio.cases.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.papilio.cases.api.Author;

/**
 * Keeps JGit away from the settings of the machine and of the user: a workspace behaves alike
 * everywhere, and nothing is written outside of it. Only the user's name and address are read, by
 * {@link #userIdentity}.
 */
final class OwnSettings extends SystemReader.Delegate {

  OwnSettings(SystemReader machine) {
    super(machine);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** Name and address in the user's Git settings, if there are any that can be read. */
  static Optional<Author> userIdentity(Path home) {
    for (String place : new String[] {".gitconfig", ".config/git/config"}) {
      FileBasedConfig settings = new FileBasedConfig(home.resolve(place).toFile(), FS.DETECTED);
      try {
        settings.load();
      } catch (IOException | ConfigInvalidException e) {
        continue;
      }
      String name = settings.getString("user", null, "name");
      String email = settings.getString("user", null, "email");
      if (name != null && !name.isBlank()) {
        return Optional.of(new Author(name.strip(), email == null ? "" : email.strip()));
      }
    }
    return Optional.empty();
  }

  /** Settings that are empty and are never written. */
  private static final class Nothing extends FileBasedConfig {
    private static final Duration COARSEST = Duration.ofSeconds(2);

    Nothing(Config parent, FS fs) {
      super(parent, new File("papilio-reads-no-settings-of-the-machine"), fs);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public void save() {
      // Nothing of ours belongs into the settings of the machine or the user.
    }

    /**
     * Answers what JGit would else measure for seconds in each process, with probe files: how
     * coarse the times of files are. The answer fits the coarsest file system (FAT); it costs
     * reading a file again now and then.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
          ? unit.convert(COARSEST)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
