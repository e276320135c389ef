using System.Collections.Immutable;
using System.Text.Json;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Entries of a shard's log that could not be indexed. They stay in the log; here they are counted, and the newest are named. Immutable.
/// </summary>
/// <param name="Count">How many there are.</param>
/// <param name="Newest">The newest of them, at most <see cref="Kept"/>, oldest first.</param>
internal sealed record DeadLetters(long Count, ImmutableArray<DeadLetter> Newest)
{
    /// <summary>How many are named.</summary>
    public const int Kept = 16;

    const int MaxReason = 500;

    /// <summary>None.</summary>
    public static DeadLetters None { get; } = new(0, []);

    /// <summary>These and one more.</summary>
    public DeadLetters Add(ulong offset, string id, string reason)
    {
        var letter = new DeadLetter(offset, id, reason.Length > MaxReason ? reason[..MaxReason] : reason);
        var kept = Newest.Length == Kept ? Newest.RemoveAt(0) : Newest;
        return new(Count + 1, kept.Add(letter));
    }

    /// <summary>As a commit keeps them.</summary>
    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>What <see cref="ToText"/> gave.</summary>
    /// <exception cref="InvalidDataException">The text is none that it gives.</exception>
    public static DeadLetters Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DeadLetters>(text) ?? None;
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"The last commit's dead letters cannot be read: {cause.Message}", cause);
        }
    }
}

/// <summary>An entry that could not be indexed.</summary>
/// <param name="Offset">Where it stands in the log.</param>
/// <param name="Id">The article's id; empty if the entry could not even be decoded.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeadLetter(ulong Offset, string Id, string Reason);
