using System.CommandLine;

namespace Khabar.Cli.Server;

/// <summary>The option that says which gateway to speak to.</summary>
static class ServerOption
{
    public static Option<Uri> Create() => new("--server")
    {
        Description = "The gateway's address",
        DefaultValueFactory = _ => new Uri("http://localhost:8080"),
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            argument.AddError($"--server must be an http or https address; it is '{argument.Tokens[0].Value}'");
            return null;
        },
    };
}
