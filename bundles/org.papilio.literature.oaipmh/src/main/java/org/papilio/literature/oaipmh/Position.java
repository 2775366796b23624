package org.papilio.literature.oaipmh;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a harvest stands between two pages, in a form that can be written down.
 *
 * @param form metadata prefix
 * @param seconds whether the repository's dates are exact to the second
 * @param begun clock of the repository at the first page; empty before it
 * @param token of the next page; empty to begin a list
 * @param from begin of the list, as it is sent; may be empty
 * @param until end of the list, as it is sent; may be empty
 * @param last date of the last record seen; may be empty
 * @param rising whether no date so far was before the one before it
 * @param falling whether no date so far was behind the one before it
 * @param pages of the present list so far
 * @param most pages of any list so far
 * @param vain lists in a row that came no further than the one before
 * @param records seen so far, in all lists
 */
record Position(
    String form,
    boolean seconds,
    String begun,
    String token,
    String from,
    String until,
    String last,
    boolean rising,
    boolean falling,
    int pages,
    int most,
    int vain,
    long records) {

  static Position start(String form, boolean seconds, String from) {
    return new Position(form, seconds, "", "", from, "", "", true, true, 0, 0, 0, 0);
  }

  /** This position behind a page. */
  Position behind(OaiPage page, Instant clock) {
    String date = last;
    boolean up = rising;
    boolean down = falling;
    for (OaiPage.Header record : page.records()) {
      // A record that cannot be read may have no date; the order is that of the others.
      if (!record.datestamp().isEmpty()) {
        up &= date.isEmpty() || record.datestamp().compareTo(date) >= 0;
        down &= date.isEmpty() || record.datestamp().compareTo(date) <= 0;
        date = record.datestamp();
      }
    }
    return new Position(
        form,
        seconds,
        begun.isEmpty() ? clock.toString() : begun,
        page.token(),
        from,
        until,
        date,
        up,
        down,
        pages + 1,
        most,
        vain,
        records + page.records().size());
  }

  /**
   * Begins a new list since the token is lost. A list by date begins at the last date seen, from
   * either end; any other one from its beginning. Records that come twice are one in the library.
   */
  Position again(String firstFrom) {
    boolean dated = !last.isEmpty();
    String nextFrom = dated && rising && !falling ? cut(last) : firstFrom;
    String nextUntil = dated && falling && !rising ? cut(last) : "";
    boolean further = pages > most || !nextFrom.equals(from) || !nextUntil.equals(until);
    return new Position(
        form,
        seconds,
        begun,
        "",
        nextFrom,
        nextUntil,
        last,
        rising,
        falling,
        0,
        Math.max(most, pages),
        further ? 0 : vain + 1,
        records);
  }

  private String cut(String date) {
    return seconds || date.length() < 10 ? date : date.substring(0, 10);
  }

  String text() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("form", form);
    map.put("seconds", String.valueOf(seconds));
    map.put("begun", begun);
    map.put("token", token);
    map.put("from", from);
    map.put("until", until);
    map.put("last", last);
    map.put("rising", String.valueOf(rising));
    map.put("falling", String.valueOf(falling));
    map.put("pages", String.valueOf(pages));
    map.put("most", String.valueOf(most));
    map.put("vain", String.valueOf(vain));
    map.put("records", String.valueOf(records));
    return map.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Position parse(String text) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        map.put(
            pair.substring(0, at),
            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return new Position(
        map.getOrDefault("form", ""),
        Boolean.parseBoolean(map.get("seconds")),
        map.getOrDefault("begun", ""),
        map.getOrDefault("token", ""),
        map.getOrDefault("from", ""),
        map.getOrDefault("until", ""),
        map.getOrDefault("last", ""),
        Boolean.parseBoolean(map.get("rising")),
        Boolean.parseBoolean(map.get("falling")),
        Integer.parseInt(map.getOrDefault("pages", "")),
        Integer.parseInt(map.getOrDefault("most", "")),
        Integer.parseInt(map.getOrDefault("vain", "")),
        Long.parseLong(map.getOrDefault("records", "")));
  }
}
