package org.papilio.governance.picture;

import java.util.Map;
import org.papilio.governance.api.GovernanceNode;

/** Signs for kinds of actors and other nodes: strokes in a square of 16 px. */
public final class Glyphs {

  private static final String COLUMNS =
      "M2.5 6 8 2.5 13.5 6zM4 8v4.5M6.7 8v4.5M9.3 8v4.5M12 8v4.5M2.5 13.5h11";

  private static final Map<String, String> ACTORS =
      Map.ofEntries(
          Map.entry("LOCAL_STATE", COLUMNS),
          Map.entry(
              "REGIONAL_STATE",
              "M2.5 8 8 5l5.500 3zM4.500 9.500v3M8 9.500v3M11.500 9.500v3M2.500 13.500h11M8"
                  + " 5V1.800h3"),
          Map.entry(
              "NATIONAL_STATE",
              "M2.500 8.500h11M3.500 8.500c0-5 9-5 9 0M8 4.700V2M4.500 10.500v2M8 10.500v2M11.500"
                  + " 10.500v2M2.500 13.800h11"),
          Map.entry(
              "EU_BODY",
              "M8 2.200v.1M8 13.700v.1M2.200 8h.1M13.700 8h.1M3.900 3.900h.1M12 3.900h.1M3.900"
                  + " 12h.1M12 12h.1M5.500 8a2.500 2.500 0 1 0 5 0 2.500 2.500 0 1 0-5 0"),
          Map.entry(
              "NGO",
              "M8 13.500C2 9.500 1.800 6 3.300 4.400 4.800 2.900 7 3.400 8 5.300c1-1.900"
                  + " 3.200-2.400 4.700-.9C14.200 6 14 9.500 8 13.500z"),
          Map.entry(
              "SOCIAL_MOVEMENT",
              "M2.500 6.500v3l2 .3L11.500 13V3L4.500 6.200zM4.800 10l.9 3.200h1.800L6.800"
                  + " 10.600M13.300 6.500v3"),
          Map.entry(
              "COMMUNITY_ORGANISATION",
              "M3.800 5.200a1.900 1.900 0 1 0 3.800 0 1.900 1.900 0 1 0-3.800 0M1.800 13c0-5.200"
                  + " 7.800-5.200 7.800 0M10 3.600a1.800 1.800 0 1 1 .8 3.500M11 8.800c2.200.2"
                  + " 3.300 1.800 3.300 4.200"),
          Map.entry(
              "INFORMAL_GROUP",
              "M6.100 5a1.900 1.900 0 1 0 3.800 0 1.900 1.900 0 1 0-3.800 0M4.200 13.200c0-5.600"
                  + " 7.600-5.600 7.600 0M2.300 7.500v.1M2.300 10.500v.1M13.700 7.500v.1M13.700"
                  + " 10.500v.1"),
          Map.entry(
              "USER_ORGANISATION",
              "M5 6.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 13.800c0-5.400 8-5.400 8 0M11.500 2l.6 1.300"
                  + " 1.400.2-1 1 .2 1.400-1.200-.7"),
          Map.entry(
              "SOCIAL_ECONOMY_FIRM",
              "M8 1.900 13.300 5v6L8 14.100 2.700 11V5zM6.300 8a1.700 1.700 0 1 0 3.400 0 1.700"
                  + " 1.700 0 1 0-3.400 0"),
          Map.entry(
              "PRIVATE_FIRM",
              "M2.300 5.300h11.400v7.400H2.300zM5.800 5.300V3.200h4.400v2.100M2.300 8.700h11.400M8"
                  + " 7.900v1.600"),
          Map.entry(
              "EMPLOYER_BODY",
              "M2.200 13.500V8l3.600 2V8l3.600 2V2.800h2.200l.6 10.700zM5 12h.1M8 12h.1"),
          Map.entry(
              "FOUNDATION",
              "M4.500 2.800h7L14 6.300 8 13.500 2 6.300zM2 6.300h12M5.600 6.300 8 13.300l2.400-7"),
          Map.entry(
              "TRADE_UNION",
              "M6.500 9.500 9.500 6.500M7 4.800l1.200-1.200a2.900 2.900 0 0 1 4.200 4.200L11.200"
                  + " 9M9 11.200l-1.200 1.200a2.900 2.900 0 0 1-4.200-4.200L4.800 7"),
          Map.entry(
              "FAITH_BASED",
              "M8 2.200C6.400 4 6.400 5.600 8 6.400 9.600 5.600 9.600 4 8 2.200zM6.300"
                  + " 8h3.400v5.500H6.300zM4 13.500h8"),
          Map.entry(
              "SCHOOL_OR_UNIVERSITY",
              "M8 3.200 14.500 6.200 8 9.200 1.500 6.200zM4.300 7.600v3.700c2 1.900 5.400 1.900"
                  + " 7.400 0V7.600M14.500 6.200v4"),
          Map.entry(
              "NETWORK",
              "M6.400 4a1.600 1.600 0 1 0 3.200 0 1.600 1.600 0 1 0-3.200 0M2 11.800a1.600 1.600 0"
                  + " 1 0 3.200 0 1.600 1.600 0 1 0-3.200 0M10.800 11.800a1.600 1.600 0 1 0 3.200 0"
                  + " 1.600 1.600 0 1 0-3.200 0M7.200 5.400 4.400 10.400M8.800 5.400l2.800 5M5.200"
                  + " 11.800h5.600"));

  public static final String OTHER_ACTOR =
      "M3.500 8a4.500 4.500 0 1 0 9 0 4.500 4.500 0 1 0-9 0M8 8h.1";
  public static final String INSTRUMENT =
      "M4 2.300h5.200L12 5.100v8.600H4zM9 2.500v2.800h2.800M6 8h4M6 10.600h4";
  public static final String POLICY =
      "M3 4.300c0-2.400 10-2.400 10 0v7.400c0 2.400-10 2.400-10 0zM3 4.300c0 2.400 10 2.400 10 0M3"
          + " 8c0 2.400 10 2.400 10 0";
  public static final String GOAL =
      "M2.800 8a5.200 5.200 0 1 0 10.400 0 5.200 5.200 0 1 0-10.400 0M5.500 8a2.500 2.500 0 1 0 5 0"
          + " 2.500 2.500 0 1 0-5 0M8 8h.1";
  public static final String TARGET_GROUP =
      "M2.500 7.800 8 3l5.500 4.800M4 6.800v6.700h8V6.800M6.700 9.300a1.300 1.300 0 1 0 2.600 0"
          + " 1.300 1.300 0 1 0-2.600 0M6 13.500c0-2.800 4-2.800 4 0";

  private Glyphs() {}

  public static String of(GovernanceNode node) {
    return switch (node.kind()) {
      case ACTOR -> actor(node.type());
      case INSTRUMENT -> INSTRUMENT;
      case POLICY -> POLICY;
      case GOAL -> GOAL;
      case TARGET_GROUP -> TARGET_GROUP;
    };
  }

  public static String actor(String type) {
    return ACTORS.getOrDefault(type, OTHER_ACTOR);
  }
}
