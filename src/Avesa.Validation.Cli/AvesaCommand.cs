using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Avesa.Validation.Cli.Gate;
using Avesa.Validation.Cli.Reconcile;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Cli;

/// <summary>The <c>avesa</c> command: what needs no test run, or takes too long for one.</summary>
public static class AvesaCommand
{
    private const int LongestError = 400;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="shell">What surrounds it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Shell shell)
    {
        var root = new RootCommand("What the account validation has beside its test run.") { new GateCommand(shell.Clock, shell.Variable), new ReconcileCommand(shell) };

        // A directive such as [suggest] ends with 0, which a gate keeps for GO.
        root.Directives.Clear();
        var line = CommandLineParser.Parse(root, arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count == 0 || line.Action is HelpAction)
        {
            // Who ends a comparison waits for what is known by then.
            return line.Invoke(new InvocationConfiguration { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }

        foreach (var problem in line.Errors)
        {
            Say(shell.Error, problem.Message);
        }

        shell.Error.WriteLine($"avesa: nothing was looked at. `avesa {(line.CommandResult.Command is RootCommand ? "" : $"{line.CommandResult.Command.Name} ")}--help` says what is understood.");
        return ExitCode.Usage;
    }

    /// <summary>Says what is wrong, on one line.</summary>
    internal static void Say(TextWriter error, string problem, int longest = LongestError) =>
        error.WriteLine($"avesa: {Printable.Of(string.Join(' ', problem.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)), longest)}");
}
