using System.Runtime.InteropServices;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>What ran the features, on what, and for which build.</summary>
internal static class MetaMessage
{
    public static Envelope Of(Func<string, string?> variable) => Envelope.Create(new Meta(
        ProtocolVersion.Version,
        new Product("Reqnroll (compat)", typeof(MetaMessage).Assembly.GetName().Version!.ToString(3)),
        new Product("dotNet", RuntimeInformation.FrameworkDescription),
        new Product(OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "OSX" : "Linux", RuntimeInformation.OSDescription),
        new Product($"{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant(), null),
        Ci(variable)));

    private static Ci? Ci(Func<string, string?> variable)
    {
        if (variable("GITHUB_ACTIONS") != "true" || (variable("GITHUB_SERVER_URL"), variable("GITHUB_REPOSITORY")) is not ({ } server, { } repository))
        {
            return null;
        }

        var tag = variable("GITHUB_REF_TYPE") == "tag";
        var git = variable("GITHUB_SHA") is { } revision
            ? new Git($"{server}/{repository}.git", revision, tag ? null : variable("GITHUB_REF_NAME"), tag ? variable("GITHUB_REF_NAME") : null)
            : null;
        return new Ci("GitHub Actions", $"{server}/{repository}/actions/runs/{variable("GITHUB_RUN_ID")}", variable("GITHUB_RUN_NUMBER"), git);
    }
}
