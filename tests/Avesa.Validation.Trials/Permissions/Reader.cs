using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Permissions;
using Avesa.Validation.Settings;
using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Permissions;

/// <summary>The emulated callers with generated policies in place of their own.</summary>
internal static class Reader
{
    private const string Region = "us-east-1";

    /// <summary>The policies that a healthy run of both moments needs.</summary>
    public static async Task<IReadOnlyList<ReaderPolicy>> Policies() => ReaderPolicies.Of(
        (await HealthyLedger.Of(CutoverMoment.BeforeCutover)).Result.Calls.Concat((await HealthyLedger.Of(CutoverMoment.AfterCutover)).Result.Calls), Region);

    /// <summary>What a check rests on of the policies: the statements that its calls need, each with its account.</summary>
    public static IReadOnlySet<(AccountSide Side, string Statement)> StatementsUnder(Asked check, TrialResult healthy) => ReaderPolicies
        .Of(healthy.Calls.Where(call => check.Entry.Calls.Any(cited => Cites(cited, call))), Region)
        .SelectMany(policy => policy.Statements, (policy, statement) => (policy.Side, statement.Id))
        .ToHashSet();

    /// <summary>A world whose callers may do nothing but what these statements allow.</summary>
    public static TrialWorld World(IEnumerable<ReaderPolicy> policies, params CutoverMoment[] moments) => new(new EmbeddedOptions
    {
        Moments = moments,
        Change = cloud =>
        {
            foreach (var moment in cloud.Moments.Values)
            {
                foreach (var account in moment.Accounts.Values)
                {
                    Give(account, policies.Where(policy => policy.Account == account.Id));
                }
            }
        },
    });

    private static bool Cites(Accounts.CitedCall cited, Accounts.RecordedCall call) =>
        (cited.Side, cited.Identity, cited.Service, cited.Operation) == (call.Side, call.Identity, call.Service, call.Operation)
        && (cited.Resource == call.Resource || (cited.Resources > 1 && call.Resource.StartsWith(cited.Resource.TrimEnd('*'), StringComparison.Ordinal)));

    private static void Give(Emulator.Model.Account account, IEnumerable<ReaderPolicy> policies)
    {
        var user = account.Users["avesa-validation"];
        user.InlinePolicies.Clear();
        foreach (var policy in policies)
        {
            user.InlinePolicies[policy.Name] = policy.Document;
        }
    }
}
