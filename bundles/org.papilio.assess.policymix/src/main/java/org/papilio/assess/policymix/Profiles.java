package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.Subject;
import org.papilio.platform.progress.Progress;

/** The indices by case, and by case and phase, read from the frozen table. */
final class Profiles {

  /** One index of one case in one phase. */
  record Entry(@Nullable Double number, String absence, Part part) {}

  /**
   * The indices of a case in one phase.
   *
   * @param phase name of the phase; empty where the table does not say
   */
  record Profile(Subject subject, String phase, Map<MixIndex, Entry> entries) {

    @Nullable Double number(MixIndex index) {
      Entry entry = entries.get(index);
      return entry == null ? null : entry.number();
    }

    /** What has no value, with the reason, one text each. */
    List<String> absent() {
      List<String> texts = new ArrayList<>();
      entries.forEach(
          (index, entry) -> {
            if (entry.number() == null) {
              texts.add(MixReport.title(index) + ": " + entry.absence());
            }
          });
      return texts;
    }
  }

  final String phase;
  final List<MixIndex> indices;

  /** One profile for each case that has the phase asked for, in the order of the table. */
  final List<Profile> cases = new ArrayList<>();

  /** Every phase of every case, in the order of the cases and of their phases. */
  final List<Profile> phases = new ArrayList<>();

  /** Cases that do not have the phase asked for. */
  final List<Subject> without = new ArrayList<>();

  Profiles(CaseTable table, Map<MixIndex, Column> columns, String phase, Progress progress) {
    this.phase = phase;
    this.indices = List.copyOf(columns.keySet());
    for (int i = 0; i < table.cases().size(); i++) {
      progress.check();
      Subject subject = table.cases().get(i);
      Map<MixIndex, IndicatorValue> values = new EnumMap<>(MixIndex.class);
      for (Map.Entry<MixIndex, Column> column : columns.entrySet()) {
        values.put(column.getKey(), column.getValue().values().get(i));
      }
      List<Profile> own = phasesOf(subject, values);
      phases.addAll(own);
      if (phase.equals(PolicyMixMethod.FULLEST)) {
        cases.add(ofCase(subject, values));
      } else {
        Optional<Profile> last =
            own.reversed().stream().filter(p -> kind(p).equalsIgnoreCase(phase)).findFirst();
        last.ifPresentOrElse(cases::add, () -> without.add(subject));
      }
    }
  }

  private static String kind(Profile profile) {
    return new PhasePart(profile.phase(), null, "").kind();
  }

  private static Profile ofCase(Subject subject, Map<MixIndex, IndicatorValue> values) {
    Map<MixIndex, Entry> entries = new EnumMap<>(MixIndex.class);
    String phase = "";
    for (Map.Entry<MixIndex, IndicatorValue> one : values.entrySet()) {
      IndicatorValue value = one.getValue();
      String absence = value.absence() == null ? "" : absence(value);
      Part part = new Part(value.number(), value.explanation(), value.parts());
      entries.put(one.getKey(), new Entry(value.number(), absence, part));
      int named = value.explanation().indexOf(CaseMixes.FULLEST);
      if (phase.isEmpty() && named >= 0) {
        String rest = value.explanation().substring(named + CaseMixes.FULLEST.length());
        int end = rest.indexOf(": ");
        phase = end < 0 ? rest : rest.substring(0, end);
      }
    }
    return new Profile(subject, phase, entries);
  }

  private static String absence(IndicatorValue value) {
    String word = value.absence() == null ? "" : PhasePart.word(value.absence());
    String why = value.explanation();
    for (String where : List.of(CaseMixes.FULLEST, CaseMixes.WHOLE)) {
      int start = why.indexOf(where);
      int end = start < 0 ? -1 : why.indexOf(": ", start + where.length());
      why = end < 0 ? why : why.substring(end + 2);
    }
    return why.isEmpty() ? word : word + ", " + why;
  }

  /** Phases are told apart by name and, where two share one, by their place. */
  private static List<Profile> phasesOf(Subject subject, Map<MixIndex, IndicatorValue> values) {
    Map<Integer, String> names = new LinkedHashMap<>();
    Map<Integer, Map<MixIndex, Entry>> entries = new LinkedHashMap<>();
    for (Map.Entry<MixIndex, IndicatorValue> one : values.entrySet()) {
      int place = 0;
      for (Part part : one.getValue().parts()) {
        Optional<PhasePart> phase = PhasePart.read(part);
        if (phase.isPresent()) {
          names.putIfAbsent(place, phase.get().phase());
          entries
              .computeIfAbsent(place, p -> new EnumMap<>(MixIndex.class))
              .put(one.getKey(), new Entry(phase.get().number(), phase.get().absence(), part));
          place++;
        }
      }
    }
    List<Profile> profiles = new ArrayList<>();
    names.forEach((place, name) -> profiles.add(new Profile(subject, name, entries.get(place))));
    return profiles;
  }
}
