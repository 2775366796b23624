package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;

/** An invented case of 38 nodes and 61 flows on five scales: a city opens its empty schools. */
final class InventedGraph {

  private static final String NODES =
      """
      ec EU ACTOR EU_BODY STATE European Commission
      erdf EU POLICY . UNKNOWN Regional Development Fund
      urbact EU ACTOR NETWORK CIVIL_SOCIETY City exchange network
      eulabel EU INSTRUMENT . UNKNOWN Fair heat label
      eugoal EU GOAL . UNKNOWN Fewer cold homes
      euanti EU ACTOR NGO CIVIL_SOCIETY Anti-poverty alliance
      minw NATIONAL ACTOR NATIONAL_STATE STATE Ministry of Welfare
      heatben NATIONAL POLICY . UNKNOWN Heating benefit
      tax NATIONAL POLICY . UNKNOWN Child tax credit
      call NATIONAL INSTRUMENT . UNKNOWN Pilot call for cities
      union NATIONAL ACTOR TRADE_UNION CIVIL_SOCIETY Care workers' union
      debt NATIONAL ACTOR NGO CIVIL_SOCIETY Debt advice federation
      rgov REGION ACTOR REGIONAL_STATE STATE Regional government
      rdec REGION INSTRUMENT . UNKNOWN Local welfare decree
      rfund REGION POLICY . UNKNOWN Renovation fund
      uni REGION ACTOR SCHOOL_OR_UNIVERSITY STATE University of the Valley
      rnet REGION ACTOR NETWORK CIVIL_SOCIETY Tenants' network
      grid REGION ACTOR PRIVATE_FIRM MARKET Grid operator
      rschool REGION INSTRUMENT . UNKNOWN Open school charter
      city MUNICIPALITY ACTOR LOCAL_STATE STATE City council
      welf MUNICIPALITY ACTOR LOCAL_STATE STATE Public centre for social welfare
      coop MUNICIPALITY ACTOR SOCIAL_ECONOMY_FIRM HYBRID Energy co-operative
      lab MUNICIPALITY ACTOR NETWORK HYBRID Warm homes lab
      hosp MUNICIPALITY ACTOR FOUNDATION CIVIL_SOCIETY Saint Anne foundation
      plan MUNICIPALITY INSTRUMENT . UNKNOWN Climate and poverty plan
      hcomp MUNICIPALITY ACTOR SOCIAL_ECONOMY_FIRM HYBRID Social housing company
      desk MUNICIPALITY INSTRUMENT . UNKNOWN One-stop advice desk
      cham MUNICIPALITY ACTOR EMPLOYER_BODY MARKET Chamber of crafts
      nhouse NEIGHBOURHOOD ACTOR COMMUNITY_ORGANISATION CIVIL_SOCIETY Neighbourhood house
      moth NEIGHBOURHOOD ACTOR INFORMAL_GROUP HOUSEHOLD_COMMUNITY Mothers' circle
      energ NEIGHBOURHOOD ACTOR USER_ORGANISATION HOUSEHOLD_COMMUNITY Energy scouts
      move NEIGHBOURHOOD ACTOR SOCIAL_MOVEMENT CIVIL_SOCIETY Right to warmth
      par NEIGHBOURHOOD ACTOR FAITH_BASED CIVIL_SOCIETY Parish kitchen
      sch NEIGHBOURHOOD ACTOR SCHOOL_OR_UNIVERSITY STATE Primary school
      cafe NEIGHBOURHOOD INSTRUMENT . UNKNOWN Repair café
      visit NEIGHBOURHOOD INSTRUMENT . UNKNOWN Home energy visits
      ppl NEIGHBOURHOOD TARGET_GROUP . UNKNOWN Households in energy poverty
      goal NEIGHBOURHOOD GOAL . UNKNOWN A warm home for all
      """;

  private static final String FLOWS =
      """
      ec erdf AUTHORITY 3
      ec eugoal HOLDING ?
      erdf rgov FINANCE 4
      erdf minw FINANCE 2
      urbact city LEARNING 3
      lab urbact LEARNING 2
      euanti ec AWARENESS 2
      debt euanti MOBILISATION 2
      euanti urbact LEARNING 1
      eulabel coop AWARENESS 1
      ec eulabel AUTHORITY 2
      minw heatben AUTHORITY 4
      minw tax AUTHORITY 3
      minw call AUTHORITY 2
      call city FINANCE 3
      heatben ppl FINANCE 4
      tax ppl FINANCE 2
      union minw AWARENESS 1
      debt minw AWARENESS 3
      minw rgov AUTHORITY 3
      rgov minw ACCOUNTABILITY 2
      welf debt LEARNING 2
      rgov rdec AUTHORITY 4
      rgov rfund FINANCE 3
      rdec welf AUTHORITY 3
      rfund hcomp FINANCE 3
      rfund coop FINANCE 2
      uni rgov LEARNING 2
      uni lab LEARNING 4
      lab uni LEARNING 2
      rnet rgov MOBILISATION 3
      rnet move MOBILISATION 2
      grid coop CONFLICT 3
      grid ppl REFERRAL 1
      rgov rschool AUTHORITY 1
      rschool sch AUTHORITY 2
      city welf FINANCE 4
      city plan AUTHORITY 3
      plan lab AIM ?
      welf lab STAFF 3
      hcomp lab MATERIAL 2
      coop lab LEARNING 3
      hosp lab FINANCE ?
      hosp par FINANCE 1
      city hcomp AUTHORITY 2
      hcomp city ACCOUNTABILITY 2
      lab desk DELIVERY ?
      desk ppl REACH ?
      cham coop STAFF ?
      move city AWARENESS 4
      nhouse welf AWARENESS 2
      energ lab LEARNING 3
      lab energ LEARNING 3
      energ visit DELIVERY ?
      visit ppl REACH ?
      ppl energ MOBILISATION 3
      moth nhouse MOBILISATION 2
      moth cafe MATERIAL 1
      sch nhouse REFERRAL 2
      par ppl MATERIAL 2
      visit goal AIM ?
      """;

  private InventedGraph() {}

  static GovernanceGraph create() {
    Map<String, GovernanceNode> nodes = new LinkedHashMap<>();
    int year = 2009;
    for (String line : NODES.strip().split("\n")) {
      String[] word = line.strip().split(" ", 6);
      GovernanceNode node =
          GovernanceNode.of(
                  word[0],
                  word[5],
                  NodeKind.valueOf(word[2]),
                  word[3].equals(".") ? "" : word[3],
                  Sector.valueOf(word[4]),
                  Scale.valueOf(word[1]))
              .during(Years.since(year));
      year = year == 2015 ? 2009 : year + 1;
      nodes.put(word[0], node);
    }
    List<SourceNote> sources =
        List.of(
            new SourceNote("s1", "Interview with the lab's co-ordinator, 2016 (invented)", ""),
            new SourceNote(
                "s2", "City council, Climate and poverty plan, 2014 (invented)", "p. 12"),
            new SourceNote("s3", "Evaluation of the pilot call, 2017 (invented)", ""));
    List<GovernanceFlow> flows = new ArrayList<>();
    for (String line : FLOWS.strip().split("\n")) {
      String[] word = line.strip().split(" ");
      GovernanceNode from = nodes.get(word[0]);
      GovernanceNode to = nodes.get(word[1]);
      OptionalInt strength =
          word[3].equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word[3]));
      int number = flows.size();
      flows.add(
          new GovernanceFlow(
              "f" + number,
              from.id(),
              to.id(),
              FlowKind.valueOf(word[2]),
              strength,
              "",
              Years.since(2009 + number % 7),
              from.home(),
              to.home(),
              "",
              List.of(sources.get(number % 3))));
    }
    return new GovernanceGraph(
        "warm-homes",
        "",
        "Warm homes lab",
        "A river city, invented",
        Years.of(2009, 2017),
        "invented for this test",
        List.copyOf(nodes.values()),
        flows,
        List.of(
            new GovernanceGroup(
                "g1", "Warm homes partnership", List.of("welf", "lab", "hcomp", "coop")),
            new GovernanceGroup(
                "g2", "Action lab in the old school", List.of("energ", "nhouse", "moth"))));
  }
}
