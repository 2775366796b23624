package org.papilio.plugins.features;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.papilio.platform.problem.Problem;

/**
 * What is installed, as one small file that is replaced as a whole: it is the only truth, so a
 * process that dies at any moment leaves the state before or the state after. The launcher reads
 * the same file.
 *
 * <pre>
 * papilio-plugins 1
 * without report
 * plugin org.papilio.features:domain-housing 3f2a… (SHA-256 of its feature.json)
 * bundle 9c41…                                     (SHA-256 of a bundle of the plug-in above)
 * </pre>
 *
 * @param without names of the product's features that were taken out
 * @param installed in the order of their installation
 */
record PluginState(SortedSet<String> without, List<Installed> installed) {

  private static final String HEAD = "papilio-plugins 1";

  /**
   * @param id group and artifact of the feature
   * @param featureSha256 checksum of its {@code feature.json} in the store
   * @param bundles checksums of the bundles to be run from the store, in the order of their start
   */
  record Installed(String id, String featureSha256, List<String> bundles) {
    Installed {
      bundles = List.copyOf(bundles);
    }
  }

  PluginState {
    without = new TreeSet<>(without);
    installed = List.copyOf(installed);
  }

  static PluginState read(Path file) {
    SortedSet<String> without = new TreeSet<>();
    List<Installed> installed = new ArrayList<>();
    if (!Files.exists(file)) {
      return new PluginState(without, installed);
    }
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      throw damaged(file, 1, "the first line is not '" + HEAD + "'");
    }
    List<String> bundles = new ArrayList<>();
    for (int number = 2; number <= lines.size(); number++) {
      String[] words = lines.get(number - 1).split(" ");
      if (words[0].equals("without") && words.length == 2) {
        without.add(words[1]);
      } else if (words[0].equals("plugin") && words.length == 3) {
        bundles = new ArrayList<>();
        installed.add(new Installed(words[1], words[2], bundles));
      } else if (words[0].equals("bundle") && words.length == 2 && !installed.isEmpty()) {
        bundles.add(words[1]);
        Installed last = installed.removeLast();
        installed.add(new Installed(last.id(), last.featureSha256(), bundles));
      } else {
        throw damaged(file, number, "'" + lines.get(number - 1) + "' says nothing known");
      }
    }
    return new PluginState(without, installed);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw Problem.failure("the list of plug-ins cannot be read: " + e)
          .at(file.toString())
          .exception(e);
    }
  }

  private static RuntimeException damaged(Path file, int line, String what) {
    return Problem.badInput("the list of plug-ins is damaged: " + what)
        .at(file + ":" + line)
        .fix("remove the file and install the plug-ins again")
        .exception();
  }

  /** Replaces the file; when this returns, the new state survives a loss of power. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    without.forEach(name -> text.append("without ").append(name).append('\n'));
    for (Installed plugin : installed) {
      text.append("plugin ").append(plugin.id()).append(' ').append(plugin.featureSha256());
      text.append('\n');
      plugin.bundles().forEach(sha256 -> text.append("bundle ").append(sha256).append('\n'));
    }
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text.toString()));
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  PluginState with(Installed plugin) {
    List<Installed> more = new ArrayList<>(installed);
    more.add(plugin);
    return new PluginState(without, more);
  }

  PluginState withoutInstalled(String id) {
    return new PluginState(
        without, installed.stream().filter(plugin -> !plugin.id().equals(id)).toList());
  }

  PluginState takingOut(String productFeature) {
    SortedSet<String> more = new TreeSet<>(without);
    more.add(productFeature);
    return new PluginState(more, installed);
  }

  PluginState bringingBack(String productFeature) {
    SortedSet<String> fewer = new TreeSet<>(without);
    fewer.remove(productFeature);
    return new PluginState(fewer, installed);
  }
}
