namespace Khabar.Cli.Inputs.Warc;

/// <summary>Named fields as WARC and HTTP/1.1 write them: a name, a colon and a value a line, names in any case.</summary>
sealed class HeaderFields
{
    readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field, of the last one if there are several; empty if there is none.</summary>
    public string this[string name] => fields.GetValueOrDefault(name, "");

    /// <summary>Adds a line; a line without a colon says nothing.</summary>
    public void Add(string line)
    {
        var colon = line.IndexOf(':');
        if (colon > 0)
            fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
    }
}
