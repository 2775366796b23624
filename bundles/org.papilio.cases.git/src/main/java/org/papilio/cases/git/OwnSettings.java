package org.papilio.cases.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
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
    Nothing(Config parent, FS fs) {
      super(parent, new File("papilio-reads-no-settings-of-the-machine"), fs);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public void save() {
      // What JGit measures about the disk is measured anew in each process.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
