using Khabar.Language.Lexicon;
using Khabar.Language.Names;

namespace Khabar.Services.Search.Lexicons;

/// <summary>Loads the lexicons that queries are translated by.</summary>
internal static partial class LexiconFiles
{
    /// <summary>Where Debian's dict-freedict-eng-ara and dict-freedict-ara-eng put theirs (GPL, so they are read where installed and not shipped).</summary>
    static readonly string[] Installed = ["/usr/share/dictd/freedict-eng-ara.index", "/usr/share/dictd/freedict-ara-eng.index"];

    /// <summary>Loads the lexicons named in the options, or those installed, beside the gazetteer's names; says so if there is none.</summary>
    /// <exception cref="IOException">A file named in the options is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is of no known format, or damaged.</exception>
    public static ILexicon Load(SearchOptions options, ILogger logger)
    {
        var files = options.Lexicons.Count > 0 ? options.Lexicons : Installed.Where(File.Exists).ToList();
        if (files.Count == 0)
            Log.NoLexicon(logger);
        var builder = new BilingualLexiconBuilder().Add(Gazetteer.Read()).Add(CommonNames.Read());
        foreach (string file in files)
            Add(builder, file);
        var lexicon = builder.Build();
        Log.Loaded(logger, lexicon.Count, files.Count);
        return lexicon;
    }

    static void Add(BilingualLexiconBuilder builder, string file)
    {
        using var stream = File.OpenRead(file);
        switch (Path.GetExtension(file))
        {
            case ".tsv":
                builder.Add(TsvReader.Read(stream));
                break;
            case ".tmx":
                builder.Add(TmxReader.Read(stream));
                break;
            case ".index":
                string plain = Path.ChangeExtension(file, ".dict");
                using (var articles = File.OpenRead(File.Exists(plain) ? plain : plain + ".dz"))
                    builder.Add(DictdReader.Read(stream, articles));
                break;
            default:
                throw new InvalidDataException($"“{file}”, named by {SearchOptions.Section}:{nameof(SearchOptions.Lexicons)}, is not a .tsv, .tmx or .index file.");
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No bilingual lexicon is installed: across languages queries find names only. Install dict-freedict-eng-ara, or set Search:Lexicons.")]
        public static partial void NoLexicon(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "Loaded {Expressions} expressions from {Files} lexicons.")]
        public static partial void Loaded(ILogger logger, int expressions, int files);
    }
}
