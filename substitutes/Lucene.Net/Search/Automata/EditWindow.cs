namespace Lucene.Net.Search.Automata;

/// <summary>
/// Where a text read so far may stand in a word, and at how many edits: the lowest number of edits for each position, and of those in
/// the midst of a transposition.
/// </summary>
/// <param name="Edits">A byte a position from 0 to the word's length: the edits that lead there; 255 for out of reach.</param>
/// <param name="Transposing">Likewise, for those that have read the second of two code points and wait for the first.</param>
internal readonly record struct EditWindow(EditRow Edits, EditRow Transposing);

/// <summary>A row of edit numbers, compared by value.</summary>
internal readonly struct EditRow(byte[] edits) : IEquatable<EditRow>
{
    /// <summary>Says that a position is out of reach.</summary>
    public const byte OutOfReach = byte.MaxValue;

    public byte this[int position] => edits[position];

    public bool Equals(EditRow other) => edits.AsSpan().SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is EditRow other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(edits);
        return hash.ToHashCode();
    }

    public ReadOnlySpan<byte> Span => edits;
}
