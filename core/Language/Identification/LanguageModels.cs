namespace Khabar.Language.Identification;

/// <summary>Every language known, and the model of each script that several of them share. Read once, at first use.</summary>
internal static class LanguageModels
{
    static readonly LanguageModel?[] ByScript = new LanguageModel?[Scripts.Count];
    static readonly int[] FirstLanguage = new int[Scripts.Count];
    static readonly Script[] ScriptsOfLanguages;

    static LanguageModels()
    {
        var tags = new List<string> { "und" };
        var scripts = new List<Script> { Script.None };
        foreach (var profiles in LanguageProfile.ReadAll().GroupBy(profile => profile.Script))
        {
            var model = new LanguageModel([.. profiles]);
            ByScript[(int)profiles.Key] = model;
            FirstLanguage[(int)profiles.Key] = tags.Count;
            tags.AddRange(model.Tags);
            scripts.AddRange(Enumerable.Repeat(profiles.Key, model.Tags.Length));
        }
        for (var script = Script.None; script <= Script.Other; script++)
        {
            if (Scripts.OnlyLanguage(script) is not { } tag)
                continue;
            FirstLanguage[(int)script] = tags.Count;
            tags.Add(tag);
            scripts.Add(script);
        }
        Tags = [.. tags];
        ScriptsOfLanguages = [.. scripts];
    }

    /// <summary>Tags by language number; number 0 is "und".</summary>
    public static string[] Tags { get; }

    /// <summary>The model of a script; null if it has one language or none.</summary>
    public static LanguageModel? Of(Script script) => ByScript[(int)script];

    /// <summary>The script of a language, by its number; for "und" none.</summary>
    public static Script ScriptOf(int language) => ScriptsOfLanguages[language];

    /// <summary>The number of a script's first language; 0 if none is known.</summary>
    public static int First(Script script) => FirstLanguage[(int)script];
}
