package org.papilio.search.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio search fields}. */
@Component
public final class FieldsVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SearchService search;

  @Activate
  public FieldsVerb(@Reference Workspaces workspaces, @Reference SearchService search) {
    this.workspaces = workspaces;
    this.search = search;
  }

  @Override
  public Verb verb() {
    return Verb.of("search fields", "%verb.fields");
  }

  @Override
  public int run(Invocation in) {
    Messages messages = Messages.of(FieldsVerb.class, in.locale());
    String language = in.locale().getLanguage();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<Map<String, Object>> json = new ArrayList<>();
      for (FieldInfo field : search.index(workspace).fields()) {
        json.add(json(field, language));
        String names =
            field.aliases().isEmpty()
                ? field.name()
                : field.name()
                    + ", "
                    + String.join(", ", field.aliases().stream().sorted().toList());
        String facet = field.facet() ? "  [" + messages.text("fields.facet") + "]" : "";
        in.out()
            .printf(
                Locale.ROOT,
                "%-40s %-8s %s%s%n",
                names,
                field.type().name().toLowerCase(Locale.ROOT),
                field.label(language),
                facet);
      }
      in.write(json);
      return 0;
    }
  }

  private static Map<String, Object> json(FieldInfo field, String language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.name());
    json.put("aliases", field.aliases().stream().sorted().toList());
    json.put("type", field.type().name().toLowerCase(Locale.ROOT));
    json.put("facet", field.facet());
    json.put("label", field.label(language));
    return json;
  }
}
