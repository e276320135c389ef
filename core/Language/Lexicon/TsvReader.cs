using System.Globalization;
using System.Text;

namespace Khabar.Language.Lexicon;

/// <summary>Reads lexicons of lines "source TAB target" or "source TAB target TAB weight"; # starts a comment line, empty lines are skipped.</summary>
public static class TsvReader
{
    /// <summary>Reads every line as one entry. The stream is read to its end and left open.</summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <exception cref="InvalidDataException">A line has no tab, or a weight that is not a positive number; the message gives its number.</exception>
    public static IEnumerable<LexiconEntry> Read(Stream stream)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length < 2)
                throw new InvalidDataException($"Line {number} of the lexicon is not source and target divided by a tab.");
            yield return new LexiconEntry(fields[0], fields[1], fields.Length > 2 ? Weight(fields[2], number) : 1);
        }
    }

    static float Weight(string text, int number) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float weight) && weight > 0 && float.IsFinite(weight)
            ? weight
            : throw new InvalidDataException($"Line {number} of the lexicon has '{text}' where a positive weight is due.");
}
