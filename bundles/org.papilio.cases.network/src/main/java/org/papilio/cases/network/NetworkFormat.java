package org.papilio.cases.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.cases.RelationKind;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** A form of networks as a format of cases. */
abstract class NetworkFormat implements CaseFormat {

  /** Largest file that is read, 64 MiB; larger ones nobody studies as a case. */
  private static final long LARGEST = 64L << 20;

  private static final int BEGINNING = 2_048;
  private static final int MOST_NODES = 100_000;

  private final String id;
  private final String title;
  private final String mark;
  private final NetworkSyntax syntax;

  /**
   * @param mark what stands near the beginning of every such file; empty for a form that is only
   *     written
   */
  NetworkFormat(String id, String title, String mark, NetworkSyntax syntax) {
    this.id = id;
    this.title = title;
    this.mark = mark;
    this.syntax = syntax;
  }

  /** Whether a file of this form says enough to become a case. */
  private boolean reads() {
    return !mark.isEmpty();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<String> extensions() {
    return List.of(id);
  }

  @Override
  public boolean canRead() {
    return reads();
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public Map<String, String> options() {
    return !reads()
        ? Map.of()
        : Map.of(
            "scales", "a file with lines NODE=SCALE, or these parted by ;",
            "scale-attribute", "the attribute of nodes that says the scale",
            "kind", "what flows in relations that do not say it");
  }

  @Override
  public boolean recognises(Path source) {
    if (!reads() || !Files.isRegularFile(source)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(source)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Import read(
      Path source, Map<String, String> options, @Nullable Snapshot into, Progress progress)
      throws IOException {
    String name = String.valueOf(source.getFileName());
    if (Files.size(source) > LARGEST) {
      throw Problem.badInput("the file has " + Files.size(source) + " bytes")
          .at(name)
          .allowing("at most " + LARGEST)
          .fix("export the part of the network that the case is about")
          .exception();
    }
    progress.check();
    progress.report(0, -1, "reading the network");
    LossReport.Builder report = LossReport.of(name);
    byte[] bytes = Files.readAllBytes(source);
    Network network = syntax.read(new ByteArrayInputStream(bytes), name, report, progress);
    if (network.nodes().isEmpty() || network.nodes().size() > MOST_NODES) {
      throw Problem.badInput("the network has " + network.nodes().size() + " nodes")
          .at(name)
          .allowing("1 to " + MOST_NODES)
          .exception();
    }
    String fingerprint = HexFormat.of().formatHex(sha256().digest(bytes));
    List<NamedCase> cases =
        new CasesOfNetwork(
                network, Scales.of(options), kind(options), name, fingerprint, into, report)
            .make();
    return new Import(cases, Map.of(), report.build());
  }

  private static Optional<RelationKind> kind(Map<String, String> options) {
    String given = options.getOrDefault("kind", "");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(RelationKind.get(given.toUpperCase(Locale.ROOT)))
            .orElseThrow(
                () ->
                    Problem.badInput("'" + given + "' is no kind of relation")
                        .at("option kind")
                        .allowing(CasesOfNetwork.allowed(CasesPackage.Literals.RELATION_KIND))
                        .exception()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, @Nullable Snapshot from, Map<String, String> options, OutputStream out)
      throws IOException {
    LossReport.Builder report = LossReport.of(title);
    syntax.write(NetworkOfCases.of(cases, report), out);
    return report.build();
  }
}
