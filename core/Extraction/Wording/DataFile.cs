namespace Khabar.Extraction.Wording;

/// <summary>Reads the data files that are embedded in this assembly.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file without empty ones and comments (#).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The assembly lacks its data file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
