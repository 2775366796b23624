package org.papilio.plugins.authoring;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.papilio.platform.problem.Problem;

/**
 * What a plug-in is called.
 *
 * @param id symbolic name of its bundle and name of its Java package, such as {@code
 *     org.example.joint}
 * @param title for people
 */
record PluginName(String id, String title) {

  private static final Pattern PARTS = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

  /**
   * Checks a name.
   *
   * @param title empty to make it from the last part of the id
   * @throws org.papilio.platform.problem.ProblemException USAGE when Java or the framework does not
   *     take the id, or when it is one of the platform's own
   */
  static PluginName of(String id, String title) {
    if (!PARTS.matcher(id).matches() || !SourceVersion.isName(id)) {
      throw Problem.usage("'" + id + "' cannot be the name of a plug-in")
          .allowing("the name of a Java package of two parts or more, such as org.example.joint")
          .exception();
    }
    if (id.equals("org.papilio") || id.startsWith("org.papilio.")) {
      throw Problem.usage("'" + id + "' is a name of the platform itself")
          .fix("take one of your own, such as org.example.joint")
          .exception();
    }
    PluginName name = new PluginName(id, title);
    return title.isBlank() ? new PluginName(id, name.type()) : name;
  }

  /** The last part, such as {@code joint}: name of the method, the indicator or the field. */
  String last() {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  /** All parts but the last, such as {@code org.example}. */
  String group() {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** The last part as the name of a class, such as {@code Joint}. */
  String type() {
    return last().substring(0, 1).toUpperCase(Locale.ROOT) + last().substring(1);
  }

  /** Folder of the Java package, with slashes. */
  String path() {
    return id.replace('.', '/');
  }
}
