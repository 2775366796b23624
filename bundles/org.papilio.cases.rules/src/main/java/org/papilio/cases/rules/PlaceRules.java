package org.papilio.cases.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.papilio.model.place.TerritorialCode;

/** Rules about places and their codes. */
final class PlaceRules {

  static final Map<String, String> RULES = rules();

  private final Findings findings;

  PlaceRules(Findings findings) {
    this.findings = findings;
  }

  void check(EObject element) {
    if (!(element instanceof TerritorialCode code)) {
      return;
    }
    if (code.getVersion() == null || code.getVersion().isBlank()) {
      findings.error(
          code,
          "version",
          "code.has-version",
          "the code '" + code.getCode() + "' has no version",
          "name it, such as 2021 or 2024 for NUTS");
    }
    if ("NUTS".equals(code.getScheme()) && code.getCode() != null) {
      nuts(code);
    }
  }

  private void nuts(TerritorialCode code) {
    if (!code.getCode().matches("[A-Z]{2}[0-9A-Z]{0,3}")) {
      findings.error(
          code,
          "code",
          "code.in-scheme",
          "'" + code.getCode() + "' is no NUTS code",
          "write two capitals and up to three signs, such as AT13");
    } else if (code.getCode().startsWith("UK") && "2024".equals(code.getVersion())) {
      findings.error(
          code,
          "code",
          "code.in-scheme",
          "NUTS code '"
              + code.getCode()
              + "' is not in NUTS 2024 (the United Kingdom left the scheme)",
          "use the scheme ITL, or NUTS 2021");
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        "code.has-version",
        "A territorial code names the version of its scheme: codes change their meaning.");
    rules.put(
        "code.in-scheme", "A code has the form of its scheme, and its place is in that version.");
    return Collections.unmodifiableMap(rules);
  }
}
