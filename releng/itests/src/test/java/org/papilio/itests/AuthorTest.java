package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins made from nothing but the distribution, as the guides lead through it. */
class AuthorTest {

  /** A fenced block: its language, the file that it is to stand in, its text. */
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private static Path folder;
  private static Author author;

  @BeforeAll
  static void arrive() throws IOException {
    author = new Author(folder.resolve("user"));
  }

  /**
   * Commands must succeed, files are written as they stand, and what the guide says is said next
   * must be said in that order.
   */
  @Test
  void theGuideForMethodsIsRightWordForWord() throws Exception {
    String guide =
        Files.readString(Path.of(System.getProperty("papilio.docs"), "plugin-author/method.md"));
    Path at = Files.createDirectories(folder.resolve("guide"));
    StringBuilder said = new StringBuilder();
    Matcher block = BLOCK.matcher(guide);
    while (block.find()) {
      switch (block.group(1)) {
        case "sh" -> {
          said.setLength(0);
          for (String line : block.group(3).lines().toList()) {
            if (line.startsWith("cd ")) {
              at = at.resolve(line.substring("cd ".length()));
            } else {
              said.append(done(line, at));
            }
          }
        }
        case "text" -> assertSaid(block.group(3), said.toString());
        default -> Files.writeString(at.resolve(block.group(2)), block.group(3));
      }
    }
  }

  @Test
  void anIndicatorIsThereAfterItsInstall() throws Exception {
    Path project = begun("indicator", "org.example.tools");

    done("papilio workspace init cases", project);
    String indicators = done("papilio assess indicators --workspace cases", project);

    assertTrue(indicators.contains("tools"), indicators);
  }

  @Test
  void aDomainIsThereAfterItsInstall() throws Exception {
    Path project = begun("domain", "org.example.training");
    done("papilio workspace init cases", project);

    done("papilio case new --template training 'A first case' --workspace cases", project);

    String values =
        done("papilio assess values training.places --cases all --workspace cases", project);
    assertTrue(values.contains("UNKNOWN"), values);
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    done("papilio plugin new method org.example.twice", folder);

    Author.Answer again = author.type("papilio plugin new method org.example.twice", folder);

    assertEquals(5, again.code(), again.said());
  }

  private static Path begun(String kind, String name) throws IOException, InterruptedException {
    done("papilio plugin new " + kind + " " + name, folder);
    Path project = folder.resolve(name);
    done("mvn verify", project);
    done("papilio plugin install target/" + name + "-0.1.0.zip", project);
    return project;
  }

  private static String done(String line, Path at) throws IOException, InterruptedException {
    Author.Answer answer = author.type(line, at);
    assertEquals(0, answer.code(), () -> line + "\n" + answer.said());
    return answer.said();
  }

  private static void assertSaid(String lines, String said) {
    int from = 0;
    for (String line : lines.lines().toList()) {
      int found = said.indexOf(line.strip(), from);
      assertTrue(found >= 0, () -> "'" + line + "' is not said, or not here: " + said);
      from = found + line.strip().length();
    }
  }
}
