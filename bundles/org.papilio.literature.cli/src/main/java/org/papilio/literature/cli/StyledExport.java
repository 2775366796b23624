package org.papilio.literature.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.literature.api.bibliographies.Bibliographies.Bibliography;
import org.papilio.literature.api.bibliographies.BibliographyRequest;
import org.papilio.literature.api.bibliographies.BibliographyRequest.Form;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Invocation;

/** Writes records as a list of references: HTML when the file is called so, else text. */
final class StyledExport {

  private final Bibliographies bibliographies;

  StyledExport(Bibliographies bibliographies) {
    this.bibliographies = bibliographies;
  }

  int write(Invocation in, LibrarySnapshot snapshot, List<RecordKey> keys, String out)
      throws IOException {
    String name = out.toLowerCase(Locale.ROOT);
    boolean html = in.flag("html") || name.endsWith(".html") || name.endsWith(".htm");
    BibliographyRequest request =
        new BibliographyRequest(
            in.option("style").orElseThrow(),
            CiteLiterature.locale(in),
            html ? Form.HTML : Form.TEXT);
    in.progress().report(0, -1, request.style());
    Bibliography list = bibliographies.format(records(snapshot, keys), request);
    String text = html ? page(list.text(), request.locale()) : list.text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (out.equals("-")) {
      in.raw().write(bytes);
      in.raw().flush();
      return 0;
    }
    replace(in.path(out), bytes);
    in.write(Map.of("style", request.style(), "entries", list.entries().size()));
    new Texts(in).say("exported", list.entries().size(), out);
    return 0;
  }

  private static List<LiteratureRecord> records(LibrarySnapshot snapshot, List<RecordKey> keys) {
    List<LiteratureRecord> records = new ArrayList<>();
    if (keys.isEmpty()) {
      snapshot.forEach(records::add);
    }
    keys.forEach(key -> records.add(ShowLiterature.find(snapshot, key)));
    return records;
  }

  private static String page(String list, Locale locale) {
    return "<!DOCTYPE html>\n<html lang=\""
        + locale.toLanguageTag()
        + "\">\n<head><meta charset=\"utf-8\"><title>References</title>\n"
        + "<style>.csl-entry{margin:0 0 .6em} .csl-hanging-indent .csl-entry{padding-left:2em;"
        + "text-indent:-2em} .csl-left-margin{float:left} .csl-right-inline{margin-left:2.5em}"
        + "</style></head>\n<body>\n"
        + list
        + "</body>\n</html>\n";
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.failure("the file cannot be written: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
