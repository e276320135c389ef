using Spectre.Console;

namespace Khabar.Cli;

/// <summary>Where people read: a terminal with its styles, or a pipe or file, which get plain lines of any length. NO_COLOR (no-color.org) means plain too.</summary>
static class Terminal
{
    public static IAnsiConsole Create()
    {
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (Console.IsOutputRedirected) console.Profile.Width = int.MaxValue / 2;
        return console;
    }

    /// <summary>A bar on standard error, so that standard output stays free: share done, time left.</summary>
    public static Progress Progress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
}
