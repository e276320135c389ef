using System.Globalization;
using System.Reflection;

namespace Khabar.Language.Identification;

/// <summary>What is known of one language before any text is seen; see Profiles/README.md for the file's shape.</summary>
internal sealed record LanguageProfile(string Tag, Script Script, float Prior, string[] Letters, string[] Words, string Text)
{
    const string PriorKey = "prior:";
    const string LettersKey = "letters:";
    const string WordsKey = "words:";

    /// <summary>Every profile embedded in this assembly, by tag.</summary>
    public static LanguageProfile[] ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    /// <summary>How the project file names the embedded profiles.</summary>
    const string ResourcePrefix = "language-profile/";

    static LanguageProfile Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        float prior = float.Parse(Items(reader.ReadLine(), PriorKey, name)[0], CultureInfo.InvariantCulture);
        string[] letters = Items(reader.ReadLine(), LettersKey, name);
        string[] words = Items(reader.ReadLine(), WordsKey, name);
        string text = reader.ReadToEnd();
        var script = text.Select(Scripts.Of).First(s => s != Script.None);
        return new LanguageProfile(name[ResourcePrefix.Length..], script, prior, letters, words, text);
    }

    static string[] Items(string? line, string key, string name)
    {
        if (line is null || !line.StartsWith(key, StringComparison.Ordinal))
            throw new InvalidDataException($"Embedded resource '{name}' has no line that starts with '{key}'.");
        return line[key.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
