package org.callqa.language.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was worked out for keys that come again with every call. All calls say much the same words; when a memory
 * is full it forgets everything and begins anew.
 */
public final class BoundedCache<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many keys are kept */
    public BoundedCache(int most) {
        this.most = most;
    }

    public V get(K key, Function<? super K, ? extends V> unknown) {
        V value = known.get(key);
        if (value == null) {
            value = unknown.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
