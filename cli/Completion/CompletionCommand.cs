using System.CommandLine;

namespace Khabar.Cli.Completion;

/// <summary><c>khabar completion SHELL</c>: prints what a shell needs to complete commands and options. The words come from the command itself.</summary>
static class CompletionCommand
{
    static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            _khabar() {
              local IFS=$'\n'
              COMPREPLY=($(khabar "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            }
            complete -o default -F _khabar khabar
            """,
        ["zsh"] = """
            #compdef khabar
            _khabar() {
              local -a words_found
              words_found=("${(@f)$(khabar "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words_found
            }
            compdef _khabar khabar
            """,
        ["fish"] = """
            complete -c khabar -a '(khabar "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a script that makes a shell complete khabar's commands and options.\n\n  source <(khabar completion bash)\n  khabar completion fish > ~/.config/fish/completions/khabar.fish") { shell };
        command.SetAction(parsed =>
        {
            Console.WriteLine(Scripts[parsed.GetValue(shell)!]);
            return ExitCode.Done;
        });
        return command;
    }
}
