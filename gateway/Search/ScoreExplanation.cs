using System.Globalization;

namespace Khabar.Gateway.Search;

/// <summary>How a score came about: a value, what it is, and the values that it was made of.</summary>
sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Details)
{
    const string Indent = "  ";

    /// <summary>Reads what the Search service says: a line a value, "1.5 = sum of:", each level indented by two blanks; null for the empty string.</summary>
    public static ScoreExplanation? Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var next = 0;
        return lines.Length == 0 ? null : Read(lines, ref next, level: 0);
    }

    static ScoreExplanation Read(string[] lines, ref int next, int level)
    {
        var parts = lines[next++].Trim().Split(" = ", 2);
        var details = new List<ScoreExplanation>();
        while (next < lines.Length && LevelOf(lines[next]) > level) details.Add(Read(lines, ref next, LevelOf(lines[next])));
        return double.TryParse(parts[0], CultureInfo.InvariantCulture, out var value)
            ? new(value, parts.ElementAtOrDefault(1) ?? "", details)
            : new(0, string.Join(" = ", parts), details);
    }

    static int LevelOf(string line)
    {
        var level = 0;
        while (line.AsSpan(level * Indent.Length).StartsWith(Indent)) level++;
        return level;
    }
}
