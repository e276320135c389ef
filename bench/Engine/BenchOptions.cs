using System.Globalization;

namespace Khabar.Bench.Engine;

/// <summary>The command line of the comparison.</summary>
internal sealed record BenchOptions(string? Folder, int Documents, int Rounds)
{
    public const string Usage = "engine [FOLDER] [--quick] [--documents N] [--rounds N]";

    const int ManyDocuments = 1_000_000, FewDocuments = 100_000;
    const int ManyRounds = 7, FewRounds = 3;

    /// <exception cref="FormatException">The command line is wrong; the message says how.</exception>
    public static BenchOptions Parse(string[] args)
    {
        var quick = args.Contains("--quick");
        var options = new BenchOptions(null, quick ? FewDocuments : ManyDocuments, quick ? FewRounds : ManyRounds);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--quick" => options,
                "--documents" => options with { Documents = Number(args, ++i) },
                "--rounds" => options with { Rounds = Number(args, ++i) },
                var option when option.StartsWith('-') => throw new FormatException($"there is no option {option}"),
                var folder when options.Folder is null && Directory.Exists(folder) => options with { Folder = folder },
                var folder => throw new FormatException($"there is no folder {folder}"),
            };
        }
        return options;
    }

    static int Number(string[] args, int at) =>
        at < args.Length && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{args[at - 1]} asks for a number above 0");
}
