using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Khabar.Cli.Server;

namespace Khabar.Cli;

/// <summary>What commands answer the shell with.</summary>
static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some items could not be done; they are named on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The server could not be reached or answered with an error.</summary>
    public const int ServerFailed = 3;
}

/// <summary>Runs a command and turns what users can mend into one line on standard error.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction refusal)
        {
            // Standard output is for answers, which a pipe may read.
            refusal.ShowHelp = arguments.Length == 0;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            if (!refusal.ShowHelp) Console.Error.WriteLine($"{PathOf(parsed.CommandResult)} --help tells more.");
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ServerException error)
        {
            Console.Error.WriteLine($"khabar: {error.Message}");
            return ExitCode.ServerFailed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"khabar: {error.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("khabar: interrupted");
            return ExitCode.SomeFailed;
        }
    }

    static string PathOf(CommandResult command) => command.Parent is CommandResult above ? $"{PathOf(above)} {command.Command.Name}" : command.Command.Name;
}
