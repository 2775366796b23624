package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.matrix.Column.Group;

class MatrixTest {

  private static final Column SUBSIDY = new Column(Group.OTHER, "SUBSIDY");
  private static final Column HOUSING = new Column(Group.POLICY, "HOUSING");
  private static final Row REGION = Row.of(Scale.REGION);

  private static Matrix matrix(InstrumentList... cases) {
    return new Matrix(
        Stream.of(cases).map(one -> new Matrix.Share(one, one.all())).toList(),
        PolicyScale.PROVIDED);
  }

  @Test
  void thereAreElevenFamiliesAndEightFunctionsAndNineScales() {
    Matrix nothing = matrix(InventedInstruments.nothing());
    assertEquals(19, nothing.columns().size());
    assertEquals(
        List.of(Group.INNOVATIVE, Group.INNOVATIVE, Group.INNOVATIVE, Group.OTHER),
        nothing.columns().subList(0, 4).stream().map(Column::group).toList());
    assertEquals(9, nothing.rows().size());
    assertEquals("INTERNATIONAL", nothing.rows().getFirst().name());
    assertEquals("SITE", nothing.rows().getLast().name());
    assertTrue(nothing.whole().empty());
  }

  @Test
  void whatHasNoKnownScaleStandsInARowOfItsOwnAndLeavesItsColumnOpen() {
    Matrix one = matrix(InventedInstruments.warmHomes());
    assertEquals(Row.UNKNOWN, one.rows().getLast());
    assertEquals(1, one.cell(Row.UNKNOWN, SUBSIDY).count());
    assertTrue(one.cell(REGION, SUBSIDY).empty());
    assertEquals(1, one.cell(REGION, SUBSIDY).open(), "the fund may act in the region");
    assertEquals(0, one.cell(REGION, HOUSING).open());
  }

  @Test
  void whatHasNoKnownFamilyOrFunctionStandsInColumnsOfItsOwn() {
    Matrix one = matrix(InventedInstruments.warmHomes());
    assertEquals(21, one.columns().size());
    assertEquals(1, one.cell(REGION, new Column(Group.OTHER, "")).count());
    assertEquals(1, one.column(new Column(Group.POLICY, "")).count());
    assertFalse(one.columns().contains(new Column(Group.INNOVATIVE, "")));
  }

  @Test
  void aPolicyOnTwoScalesCountsOnEachAndOnceInAll() {
    Matrix one = matrix(InventedInstruments.warmHomes());
    assertEquals(1, one.cell(REGION, HOUSING).count());
    assertEquals(1, one.cell(Row.of(Scale.MUNICIPALITY), HOUSING).count());
    assertEquals(1, one.column(HOUSING).count());
    assertEquals(7, one.whole().count());
  }

  @Test
  void policiesCanStandWhereTheyAreRegulatedOrFinanced() {
    InstrumentList homes = InventedInstruments.warmHomes();
    List<Matrix.Share> share = List.of(new Matrix.Share(homes, homes.all()));
    Matrix regulated = new Matrix(share, PolicyScale.REGULATED);
    assertEquals(1, regulated.cell(Row.of(Scale.NATIONAL), HOUSING).count());
    Matrix financed = new Matrix(share, PolicyScale.FINANCED);
    assertEquals(1, financed.cell(Row.UNKNOWN, HOUSING).count(), "nobody states who pays");
  }

  @Test
  void overSeveralCasesInstrumentsAreAddedAndCasesToldApart() {
    Matrix both = matrix(InventedInstruments.warmHomes(), InventedInstruments.openDoor());
    Cell grants = both.cell(REGION, SUBSIDY);
    assertEquals(2, grants.count());
    assertEquals(1, grants.cases());
    assertEquals(-2, grants.difference());
    Cell allowance = both.cell(Row.of(Scale.MUNICIPALITY), HOUSING);
    assertEquals(2, allowance.count(), "the same policy once for each case");
    assertEquals(0, allowance.difference());
  }

  @Test
  void stepsGrowWithCountsAndKeepOneApartFromNone() {
    assertEquals(List.of(0, 1, 2, 6), Stream.of(0, 1, 2, 6).map(n -> Tints.step(n, 6)).toList());
    assertEquals(
        List.of(0, 1, 1, 6), Stream.of(0, 1, 16, 100).map(n -> Tints.step(n, 100)).toList());
    for (int most = 1; most <= 200; most++) {
      int limit = most;
      List<Integer> steps =
          IntStream.rangeClosed(0, most).mapToObj(n -> Tints.step(n, limit)).toList();
      assertEquals(steps.stream().sorted().toList(), steps);
      assertTrue(steps.getLast() <= Tints.STEPS);
    }
    assertEquals("9–10", Tints.counts(6, 10));
    assertEquals("1", Tints.counts(1, 10));
  }
}
