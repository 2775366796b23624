package org.papilio.screening.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.platform.progress.Progress;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;

/**
 * Which items of a project look like the same work: found by the workspace's rules for duplicates,
 * less strict by some bits, since people look at each.
 */
record NearItems(Map<ItemId, List<ItemId>> groups) {

  private static final double LESS_STRICT = 4;

  static NearItems of(
      List<Item> items,
      Subjects subjects,
      DuplicateService duplicates,
      DuplicateRules rules,
      Progress progress) {
    List<LiteratureRecord> records = new ArrayList<>();
    Map<RecordKey, ItemId> ids = new HashMap<>();
    for (Item item : items) {
      Optional<LiteratureRecord> record = subjects.record(item.id());
      if (record.isPresent()) {
        ids.put(record.get().key(), item.id());
        records.add(record.get());
      }
    }
    DuplicateRules near = rules.withLimits(rules.likely() - LESS_STRICT, rules.sure());
    Map<ItemId, List<ItemId>> groups = new HashMap<>();
    for (DuplicateGroup group : duplicates.find(records, near, progress).groups()) {
      List<ItemId> members = group.keys().stream().map(ids::get).toList();
      members.forEach(member -> groups.put(member, members));
    }
    return new NearItems(groups);
  }

  /** The others of the item's group. */
  List<ItemId> of(ItemId item) {
    return groups.getOrDefault(item, List.of()).stream()
        .filter(other -> !other.equals(item))
        .toList();
  }

  /** Items in their order, each followed by those near it. */
  List<Item> beside(List<Item> items) {
    Map<ItemId, Item> left = new LinkedHashMap<>();
    items.forEach(item -> left.put(item.id(), item));
    List<Item> ordered = new ArrayList<>();
    for (Item item : items) {
      if (left.remove(item.id()) == null) {
        continue;
      }
      ordered.add(item);
      for (ItemId other : of(item.id())) {
        Item near = left.remove(other);
        if (near != null) {
          ordered.add(near);
        }
      }
    }
    return ordered;
  }
}
