package org.papilio.governance.picture.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.picture.fonts.FontFiles;

/** Cases with instruments on known and unknown scales, with short and very long names. */
final class InventedInstruments {

  private static final SourceNote REPORT = new SourceNote("s1", "Annual report (invented)", "p. 4");

  private InventedInstruments() {}

  static CaseInstrument use(String id, String label, String family, Years years, Scale... scale) {
    return CaseInstrument.used(id, label, family, List.of(scale), years, List.of());
  }

  static CaseInstrument policy(String id, String label, String function, Scale... providedAt) {
    return new CaseInstrument(
        id,
        label,
        NodeKind.POLICY,
        function,
        new TreeSet<>(Set.of(Scale.NATIONAL)),
        new TreeSet<>(),
        new TreeSet<>(Arrays.asList(providedAt)),
        Years.OPEN,
        List.of(REPORT));
  }

  static InstrumentList list(String id, String title, CaseInstrument... all) {
    return new InstrumentList(
        id,
        "0123456789abcdef",
        title,
        "A river city",
        Years.of(2009, 2017),
        "invented",
        List.of(
            new CasePhase("p1", "PILOT", Years.of(2009, 2010)),
            new CasePhase("p2", "DIFFUSION", Years.of(2012, 2017))),
        List.of(all));
  }

  /** One instrument has no known scale, one no known family, one policy stands on two scales. */
  static InstrumentList warmHomes() {
    return list(
        "warm-homes",
        "Warm homes lab",
        use("u1", "Kitchen talks", "SOCIAL_LEARNING", Years.of(2009, 2012), Scale.NEIGHBOURHOOD),
        use(
            "u2",
            "Verbundvertrag über gemeinschaftliche Wärmeversorgungsdienstleistungen im Altbau",
            "CONTRACTING",
            Years.since(2012),
            Scale.MUNICIPALITY),
        use("u3", "Advice by neighbours", "SOCIAL_LEARNING", Years.OPEN, Scale.NEIGHBOURHOOD),
        use("u4", "Fund for repairs", "SUBSIDY", Years.OPEN),
        use("u5", "Something else", "", Years.OPEN, Scale.REGION),
        policy("b1", "Heating allowance", "HOUSING", Scale.MUNICIPALITY, Scale.REGION),
        policy("b2", "Benefit of an unknown office", ""));
  }

  static InstrumentList openDoor() {
    return list(
        "open-door",
        "Open door",
        use("v1", "Walks", "AWARENESS_RAISING", Years.of(2015, 2016), Scale.NEIGHBOURHOOD),
        use("v2", "Grant", "SUBSIDY", Years.OPEN, Scale.REGION),
        use("v3", "Second grant", "SUBSIDY", Years.OPEN, Scale.REGION),
        policy("b1", "Heating allowance", "HOUSING", Scale.MUNICIPALITY));
  }

  static InstrumentList nothing() {
    return list("nothing", "Nothing recorded");
  }

  static MatrixRequest request(Mode mode, double width, InstrumentList... cases) {
    List<Matrix.Share> shares =
        Arrays.stream(cases).map(one -> new Matrix.Share(one, one.all())).toList();
    return new MatrixRequest(
        new Matrix(shares, PolicyScale.PROVIDED),
        mode,
        false,
        List.of(),
        "",
        Optional.empty(),
        0,
        width,
        true,
        true,
        "matrix-test-");
  }

  static MatrixPicture.Drawn draw(MatrixRequest request, Locale locale) {
    return new MatrixPicture(request, new FontFiles(), new MatrixText(request, locale)).draw();
  }

  /** Draws into a folder, to look at. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    for (double width : List.of(640.0, 1280.0)) {
      write(folder, "one-" + (int) width, request(Mode.ONE, width, warmHomes()));
      write(
          folder, "diff-" + (int) width, request(Mode.DIFFERENCE, width, warmHomes(), openDoor()));
      write(folder, "both-" + (int) width, request(Mode.SEVERAL, width, warmHomes(), openDoor()));
    }
    write(folder, "none", request(Mode.ONE, 1280, nothing()));
  }

  private static void write(Path folder, String name, MatrixRequest request) throws Exception {
    Files.writeString(folder.resolve(name + ".svg"), draw(request, Locale.GERMAN).svg());
  }
}
