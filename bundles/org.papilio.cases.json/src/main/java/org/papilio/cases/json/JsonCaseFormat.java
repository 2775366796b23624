package org.papilio.cases.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Labels;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * Cases in one JSON file: a single case as it stands in a workspace, or many together with the
 * parts of registers that they refer to. Loses nothing.
 */
@Component
public final class JsonCaseFormat implements CaseFormat {

  static final String CASES = "papilio-cases";

  /** Largest file that is read, 512 MiB: the whole text is held in memory. */
  static final long LARGEST = 512L << 20;

  private static final int BEGINNING = 4_096;

  private final JsonCaseCodec codec;

  @Activate
  public JsonCaseFormat(
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<EPackage> contributed) {
    this.codec = new JsonCaseCodec(contributed);
  }

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String title() {
    return "JSON, as in workspaces";
  }

  @Override
  public List<String> extensions() {
    return List.of("json");
  }

  @Override
  public boolean canRead() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean recognises(Path source) {
    if (!Files.isRegularFile(source)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(source)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return beginning.contains("\"" + CASES + "\"")
          || beginning.contains("\"" + JsonCaseCodec.CASE + "\"");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException {
    String name = source.getFileName().toString();
    Value value = ValueParser.parse(text(source), name);
    Reading reading = new Reading(name, progress);
    if (value instanceof Value.Obj object
        && object.members().get("format") instanceof Value.Text format
        && format.text().equals(CASES)) {
      reading.many(object);
    } else {
      boolean plain = name.equals("case.json") && source.toAbsolutePath().getParent() != null;
      Path named = plain ? source.toAbsolutePath().getParent().getFileName() : source.getFileName();
      reading.one(value, named == null ? "" : named.toString().replaceAll("\\.json$", ""), name);
    }
    return reading.result();
  }

  private static String text(Path source) throws IOException {
    long size = Files.size(source);
    if (size > LARGEST) {
      throw Problem.badInput("the file has " + size + " bytes")
          .at(source.toString())
          .allowing("at most " + LARGEST + " bytes")
          .fix("split it into several files")
          .exception();
    }
    try {
      byte[] bytes = Files.readAllBytes(source);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.badInput("the file is not UTF-8").at(source.toString()).exception(e);
    }
  }

  /** What has been read of one file. */
  private final class Reading {
    private final String source;
    private final Progress progress;
    private final Map<CaseId, NamedCase> cases = new LinkedHashMap<>();
    private final Map<String, EObject> registers = new LinkedHashMap<>();
    private final LossReport.Builder report;
    private ProblemException first;

    Reading(String source, Progress progress) {
      this.source = source;
      this.progress = progress;
      this.report = LossReport.of(source);
    }

    void many(Value.Obj object) {
      JsonCaseCodec.requireVersion(object, source);
      if (!(object.members().get("cases") instanceof Value.Arr list)) {
        throw Problem.badInput("'cases' is missing or no array").at(source).exception();
      }
      int done = 0;
      for (Value item : list.items()) {
        progress.check();
        progress.report(done++, list.items().size(), "reading cases");
        String name =
            item instanceof Value.Obj entry
                    && entry.members().get("name") instanceof Value.Text text
                ? text.text()
                : "";
        Value content = item instanceof Value.Obj entry ? entry.members().get("case") : null;
        one(content == null ? item : content, name, source);
      }
      if (object.members().get("registers") instanceof Value.Obj found) {
        found.members().forEach(this::register);
      }
    }

    /** Reads a case; a bad one is reported and does not keep the others out. */
    void one(Value value, String name, String where) {
      report.read();
      try {
        if (!(codec.root(value, where) instanceof Case content)) {
          throw Problem.badInput("it holds a register, not a case")
              .at(where)
              .allowing("\"format\": \"" + JsonCaseCodec.CASE + "\"")
              .exception();
        }
        String wish = name.isBlank() ? Labels.text(content.getTitle(), "en") : name;
        CaseId id = CaseId.suggest(wish, cases::containsKey);
        cases.put(id, new NamedCase(id, content));
        report.accepted().kept("case");
      } catch (ProblemException e) {
        String raw = value instanceof Value.Obj object ? object.raw() : "";
        report.unreadable(new Unreadable("line " + value.line(), e.getMessage(), raw));
        first = first == null ? e : first;
      }
    }

    private void register(String name, Value value) {
      registers.put(name, codec.root(value, source));
      report.kept("register " + name);
    }

    Import result() {
      LossReport done = report.build();
      if (cases.isEmpty() && first != null) {
        throw first;
      }
      return new Import(List.copyOf(cases.values()), registers, done);
    }
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out)
      throws IOException {
    LossReport.Builder report = LossReport.of("JSON");
    StringBuilder text = new StringBuilder();
    text.append("{\n\"format\": \"").append(CASES).append("\",\n\"version\": 1,\n\"cases\": [");
    String comma = "\n";
    for (NamedCase one : cases) {
      report.read().accepted().kept("case");
      text.append(comma).append("{\"name\": ").append(Scalars.quoted(one.id().slug()));
      text.append(", \"case\": ").append(codec.write(one.content()).stripTrailing()).append('}');
      comma = ",\n";
    }
    text.append("\n]");
    Map<String, EObject> registers = Registers.referredBy(cases);
    if (!registers.isEmpty()) {
      text.append(",\n\"registers\": {");
      String between = "\n";
      for (Map.Entry<String, EObject> one : registers.entrySet()) {
        text.append(between).append(Scalars.quoted(one.getKey())).append(": ");
        text.append(codec.write(one.getValue()).stripTrailing());
        between = ",\n";
        report.kept("register " + one.getKey());
      }
      text.append("\n}");
    }
    out.write(text.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8));
    return report.build();
  }
}
