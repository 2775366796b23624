package org.papilio.literature.bibtex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An item of Zotero as another program read it from a BibTeX file: plain values and surnames. */
record GoldItem(Map<String, String> values, List<String> surnames) {

  static List<GoldItem> read(Path json) throws IOException {
    List<GoldItem> items = new ArrayList<>();
    try (JsonParser in =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(json))) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals("items")) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            items.add(item(in));
          }
        } else {
          in.skipChildren();
        }
      }
    }
    items.removeIf(item -> item.value("itemType").matches("attachment|note"));
    return items;
  }

  private static GoldItem item(JsonParser in) {
    GoldItem item = new GoldItem(new LinkedHashMap<>(), new ArrayList<>());
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      if (name.equals("creators")) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          creator(in, item.surnames);
        }
      } else if (token.isScalarValue()) {
        item.values.put(name, in.getString());
      } else {
        in.skipChildren();
      }
    }
    return item;
  }

  private static void creator(JsonParser in, List<String> surnames) {
    String type = "";
    String surname = "";
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals("creatorType")) {
        type = in.getString();
      } else if (name.equals("lastName") || name.equals("name")) {
        surname = in.getString();
      }
    }
    if (type.equals("author")) {
      surnames.add(surname);
    }
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
