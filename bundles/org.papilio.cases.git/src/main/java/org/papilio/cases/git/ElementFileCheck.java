package org.papilio.cases.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.papilio.cases.api.CaseCodec;
import org.papilio.model.cases.Case;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Reads the files of cases and registers, and says what is wrong with them. */
final class ElementFileCheck {

  private final CaseCodec codec;

  ElementFileCheck(CaseCodec codec) {
    this.codec = codec;
  }

  /** Why a file cannot be read; empty when it can, and for files that hold no elements. */
  Optional<String> complaint(String path, byte[] content) {
    try {
      if (path.equals(Paths.SETTINGS)) {
        Settings.read(content);
      } else if (Paths.isElementFile(path)) {
        read(path, content);
      }
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Reads a file.
   *
   * @throws ProblemException BAD_INPUT with line and column
   */
  EObject read(String path, byte[] content) {
    EObject root = codec.read(text(path, content), path);
    if (path.startsWith(Paths.CASES) != root instanceof Case) {
      throw Problem.badInput("it holds one " + root.eClass().getName())
          .at(path)
          .allowing("cases below cases/, registers below registers/")
          .exception();
    }
    return root;
  }

  static String text(String path, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.badInput("the file is not UTF-8").at(path).fix("save it as UTF-8").exception(e);
    }
  }
}
