using System.Collections;
using System.Numerics;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Util;

/// <summary>
/// A set of words that can be asked about characters in a buffer, without making a string of them. May ignore case, by the invariant
/// culture. Reading is thread-safe while nobody writes.
/// </summary>
public class CharArraySet : ICollection<string>, IReadOnlyCollection<string>
{
    const int SmallestTable = 16;

    static readonly CharArraySet Nothing = new(LuceneVersion.LUCENE_CURRENT, 0, ignoreCase: false) { readOnly = true };

    readonly bool ignoreCase;
    string?[] table;
    int count;
    int longest;
    bool readOnly;

    /// <summary>An empty set with room for <paramref name="capacity"/> words.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public CharArraySet(LuceneVersion matchVersion, int capacity, bool ignoreCase)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        this.ignoreCase = ignoreCase;
        var size = SmallestTable;
        while (size < capacity * 2) size *= 2;
        table = new string?[size];
    }

    /// <summary>A set of the words in <paramref name="collection"/>.</summary>
    public CharArraySet(LuceneVersion matchVersion, IEnumerable<string> collection, bool ignoreCase) : this(matchVersion, 0, ignoreCase)
    {
        foreach (var word in collection) Add(word);
    }

    /// <summary>A set of the words in <paramref name="collection"/>.</summary>
    public CharArraySet(LuceneVersion matchVersion, IEnumerable<char[]> collection, bool ignoreCase) : this(matchVersion, 0, ignoreCase)
    {
        foreach (var word in collection) Add(word);
    }

    /// <summary>A set without words that cannot be changed.</summary>
    public static CharArraySet EMPTY_SET => Nothing;

    /// <summary>Number of words.</summary>
    public virtual int Count => count;

    /// <summary>Whether the set refuses to be changed.</summary>
    public virtual bool IsReadOnly => readOnly;

    /// <summary>A copy that cannot be changed.</summary>
    public static CharArraySet UnmodifiableSet(CharArraySet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.readOnly ? set : new CharArraySet(LuceneVersion.LUCENE_CURRENT, set, set.ignoreCase) { readOnly = true };
    }

    /// <summary>A copy of <paramref name="collection"/> that can be changed; ignores case if that does.</summary>
    public static CharArraySet Copy<T>(LuceneVersion matchVersion, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return new CharArraySet(matchVersion, collection.Select(Text), collection is CharArraySet { ignoreCase: true });
    }

    /// <summary>Whether the set has <paramref name="text"/>.</summary>
    public virtual bool Contains(string text) => Contains(text.AsSpan());

    /// <summary>Whether the set has <paramref name="text"/>.</summary>
    public virtual bool Contains(char[] text) => Contains(text.AsSpan());

    /// <summary>Whether the set has the word that <paramref name="length"/> characters of <paramref name="text"/> spell.</summary>
    public virtual bool Contains(char[] text, int startIndex, int length) => Contains(text.AsSpan(startIndex, length));

    /// <summary>Adds a word. False if the set had it.</summary>
    /// <exception cref="NotSupportedException">The set cannot be changed.</exception>
    public virtual bool Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (readOnly) throw new NotSupportedException("This CharArraySet cannot be changed.");
        var word = ignoreCase ? text.ToLowerInvariant() : text;
        var slot = Slot(word);
        if (table[slot] is not null) return false;
        table[slot] = word;
        longest = Math.Max(longest, word.Length);
        if (++count * 2 > table.Length) Grow();
        return true;
    }

    /// <summary>Adds a word. False if the set had it.</summary>
    /// <exception cref="NotSupportedException">The set cannot be changed.</exception>
    public virtual bool Add(char[] text) => Add(new string(text));

    /// <summary>Takes all words out.</summary>
    /// <exception cref="NotSupportedException">The set cannot be changed.</exception>
    public virtual void Clear()
    {
        if (readOnly) throw new NotSupportedException("This CharArraySet cannot be changed.");
        Array.Clear(table);
        count = longest = 0;
    }

    /// <summary>Writes the words into <paramref name="array"/> from <paramref name="arrayIndex"/>, in no particular order.</summary>
    public void CopyTo(string[] array, int arrayIndex)
    {
        foreach (var word in this) array[arrayIndex++] = word;
    }

    /// <summary>The words between brackets, in no particular order.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    internal bool Contains(ReadOnlySpan<char> text) => text.Length <= longest && table[Slot(text)] is not null;

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => table.OfType<string>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => table.OfType<string>().GetEnumerator();

    void ICollection<string>.Add(string item) => Add(item);

    bool ICollection<string>.Remove(string item) => throw new NotSupportedException("Words cannot be taken out of a CharArraySet one by one.");

    static string Text<T>(T word) => word is char[] characters ? new string(characters) : word?.ToString() ?? "";

    void Grow()
    {
        var words = table.OfType<string>().ToArray();
        table = new string?[table.Length * 2];
        foreach (var word in words) table[Slot(word)] = word;
    }

    // Open addressing with linear probing, at most half full: where the word is, or would be put.
    int Slot(ReadOnlySpan<char> word)
    {
        var mask = table.Length - 1;
        var slot = Hash(word) & mask;
        while (table[slot] is { } other && !Same(other, word)) slot = (slot + 1) & mask;
        return slot;
    }

    int Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        if (ignoreCase)
            foreach (var c in word) hash = (BitOperations.RotateLeft(hash, 5) ^ char.ToLowerInvariant(c)) * 0x9E3779B1;
        else
            foreach (var c in word) hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1;
        return (int)(hash ^ hash >> 15);
    }

    bool Same(string own, ReadOnlySpan<char> word)
    {
        if (own.Length != word.Length) return false;
        if (!ignoreCase) return word.SequenceEqual(own);
        for (var i = 0; i < word.Length; i++)
            if (char.ToLowerInvariant(word[i]) != own[i])
                return false;
        return true;
    }
}
