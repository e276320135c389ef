namespace Lucene.Net.Search;

/// <summary>The places of a phrase as text.</summary>
internal static class PhraseText
{
    /// <summary>What stands at each place, blanks between them; "?" in gaps, "|" between terms that share a place.</summary>
    public static string Places(IReadOnlyList<int> positions, Func<int, string> textOf)
    {
        if (positions.Count == 0)
        {
            return string.Empty;
        }
        var first = positions.Min();
        var places = new string?[positions.Max() - first + 1];
        for (var i = 0; i < positions.Count; i++)
        {
            ref var place = ref places[positions[i] - first];
            place = place is null ? textOf(i) : place + "|" + textOf(i);
        }
        return string.Join(' ', places.Select(place => place ?? "?"));
    }
}
