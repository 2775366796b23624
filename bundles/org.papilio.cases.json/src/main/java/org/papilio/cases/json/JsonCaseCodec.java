package org.papilio.cases.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseCodec;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.platform.problem.Problem;

/**
 * The JSON of workspaces. Packages of plug-ins come and go while open workspaces hold on to the
 * codec, so it takes them as a dynamic list.
 */
@Component
public final class JsonCaseCodec implements CaseCodec {

  static final String CASE = "papilio-case";
  static final String REGISTER = "papilio-register";
  static final int VERSION = 1;
  private static final Set<String> HEAD = Set.of("format", "version");

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile List<EPackage> contributed;

  private final AtomicReference<Known> known = new AtomicReference<>();

  /** The types made of a list of packages. */
  private record Known(List<EPackage> of, Types types) {}

  @Activate
  public JsonCaseCodec() {
    this(List.of());
  }

  JsonCaseCodec(List<EPackage> contributed) {
    this.contributed = contributed;
  }

  private Types types() {
    List<EPackage> now = List.copyOf(contributed);
    Known last = known.get();
    if (last == null || !last.of().equals(now)) {
      last = new Known(now, new Types(now));
      known.set(last);
    }
    return last.types();
  }

  @Override
  public List<EPackage> packages() {
    return types().packages();
  }

  @Override
  public String write(EObject root) {
    Map<String, String> head = new LinkedHashMap<>();
    boolean isCase = root.eClass() == CasesPackage.Literals.CASE;
    head.put("format", Scalars.quoted(isCase ? CASE : REGISTER));
    head.put("version", Integer.toString(VERSION));
    EClass declared = isCase ? CasesPackage.Literals.CASE : null;
    return Piece.pretty(new ElementWriter(types()).element(root, declared, head));
  }

  @Override
  public EObject read(String json, String source) {
    return root(ValueParser.parse(json, source), source);
  }

  /** Reads a case or a register out of a text that is parsed already. */
  EObject root(Value value, String source) {
    if (!(value instanceof Value.Obj object)) {
      throw Problem.badInput("found " + value.kind())
          .at(source + ":" + value.line() + ":" + value.column())
          .allowing("an object with \"format\": \"" + CASE + "\"")
          .exception();
    }
    boolean isCase = isCase(object, source);
    requireVersion(object, source);
    EClass declared = isCase ? CasesPackage.Literals.CASE : EvidencePackage.Literals.ELEMENT;
    return new ElementReader(types(), source).root(object, declared, HEAD);
  }

  private static boolean isCase(Value.Obj object, String source) {
    String format = object.members().get("format") instanceof Value.Text text ? text.text() : "";
    return switch (format) {
      case CASE -> true;
      case REGISTER -> false;
      default ->
          throw Problem.badInput(
                  format.isEmpty() ? "'format' is missing" : "format '" + format + "'")
              .at(source + ":" + object.line() + ":" + object.column())
              .allowing("\"format\": \"" + CASE + "\" or \"" + REGISTER + "\"")
              .exception();
    };
  }

  static void requireVersion(Value.Obj object, String source) {
    Value version = object.members().get("version");
    String digits = version instanceof Value.Num num ? num.digits() : "";
    if (digits.equals(Integer.toString(VERSION))) {
      return;
    }
    boolean newer = digits.matches("[1-9]\\d*");
    throw Problem.badInput(digits.isEmpty() ? "'version' is missing" : "version " + digits)
        .at(source + ":" + object.line() + ":" + object.column())
        .allowing(Integer.toString(VERSION))
        .fix(newer ? "a newer Papilio wrote this file; update" : "")
        .exception();
  }

  @Override
  public String writeValue(EObject owner, EStructuralFeature feature) {
    return ElementWriter.isPresent(owner, feature)
        ? new ElementWriter(types()).feature(owner, feature).line()
        : "";
  }

  @Override
  public String writeItem(EStructuralFeature feature, Object value) {
    return new ElementWriter(types()).item(feature, value).line();
  }

  @Override
  public Object readValue(EStructuralFeature feature, String json, String source) {
    return new ElementReader(types(), source).whole(ValueParser.parse(json, source), feature);
  }

  @Override
  public Object readItem(EStructuralFeature feature, String json, String source) {
    return new ElementReader(types(), source).item(ValueParser.parse(json, source), feature);
  }
}
