using System.Collections.Concurrent;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services;
using Avesa.Validation.Run;

namespace Avesa.Validation.Trials.Kill;

/// <summary>
/// Which facts a change of the accounts can reach. A check knows of an account what it is answered: a healthy run's requests are made again of the changed
/// accounts, and a fact of which every answer is what it was stands as it stood. Whatever else it would ask next, it would ask because of an answer.
/// </summary>
internal sealed class Reach
{
    // What was signed by the machine's clock is judged by the hour of that.
    private readonly StoppedClock signed = new(TimeProvider.System.GetUtcNow());
    private readonly List<AccessKey> sessions;
    private readonly Dictionary<string, string> papers;
    private readonly Dictionary<(string Control, string Fact), List<string>> restsOn;
    private readonly Dictionary<string, (AskedRequest Request, string Answer)> asked = new(StringComparer.Ordinal);

    private Reach(CutoverMoment moment, StoppedClock clock, List<AccessKey> sessions, Dictionary<string, string> papers, Dictionary<(string, string), List<string>> restsOn)
    {
        (Moment, Clock, this.sessions, this.papers, this.restsOn) = (moment, clock, sessions, papers, restsOn);
    }

    /// <summary>The moment that it knows.</summary>
    public CutoverMoment Moment { get; }

    /// <summary>The clock that all its estates have.</summary>
    public StoppedClock Clock { get; }

    /// <summary>The facts of which a call leaves traces and is not made again: no change is known to pass them by.</summary>
    public required IReadOnlySet<(string Control, string Fact)> Unknown { get; init; }

    /// <summary>Runs the checklist against the healthy estate of a moment, and learns what each fact rests on.</summary>
    public static async Task<Reach> Of(CutoverMoment moment, StoppedClock clock)
    {
        var requests = new ConcurrentDictionary<string, AskedRequest>(StringComparer.Ordinal);
        EmulatedCloud? looked = null;
        var healthy = await Trial.Run(
            new TrialWorld(new EmbeddedOptions { Moments = [moment], Clock = clock, Change = cloud => looked = cloud, Interceptor = call => requests[call.RequestId] = AskedRequest.Of(call) }),
            _ => true);
        healthy.States.Where(control => control.Value > FactState.Attested).Select(control => control.Key).Should().BeEmpty("else nothing is known of the healthy estate");
        var calls = healthy.Calls.Where(call => call.RequestId is { } id && requests.ContainsKey(id)).ToList();

        // What is asked twice is answered twice alike.
        var first = calls.GroupBy(call => (call.Side, call.Identity, call.Fingerprint)).SelectMany(same => same, (same, call) => (call.RequestId, First: same.First().RequestId!)).ToDictionary(pair => pair.RequestId!, pair => pair.First);
        var assumed = calls.Where(call => requests[call.RequestId!].AsksForSession).Select(call => call.RequestId!).ToList();
        var restsOn = healthy.Facts.ToDictionary(
            fact => (fact.Control, fact.Result.Fact.Title),
            fact =>
            {
                var own = calls.Where(call => fact.Result.Calls.Any(cited => Covers(cited, call))).Select(call => call.RequestId!).ToList();
                return own.Concat(own.Exists(id => requests[id].IsOfSession) ? assumed : []).Select(id => first[id]).Distinct().ToList();
            });
        var now = clock.GetUtcNow();
        var fresh = HealthyEstate.Build(moment == CutoverMoment.BeforeCutover ? EstateMoment.BeforeCutover(now) : EstateMoment.AfterCutover(now));
        var reach = new Reach(moment, clock, [.. looked!.Moments.Values.SelectMany(held => held.AccessKeys.Values).Where(key => key.SessionToken is not null)], Papers(fresh), restsOn)
        {
            Unknown = restsOn.Where(fact => fact.Value.Exists(id => requests[id].LeavesTraces)).Select(fact => fact.Key).ToHashSet(),
        };
        var dispatcher = reach.Of(fresh);
        foreach (var id in restsOn.Values.SelectMany(ids => ids).Distinct().Where(id => !requests[id].LeavesTraces))
        {
            reach.asked[id] = (requests[id], await requests[id].Ask(dispatcher));
        }

        return reach;
    }

    /// <summary>The facts that rest on an answer which these accounts give otherwise.</summary>
    public async Task<IReadOnlySet<(string Control, string Fact)>> Into(EmulatedCloud cloud)
    {
        var dispatcher = Of(cloud);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, (request, answer)) in asked)
        {
            if (await request.Ask(dispatcher) != answer)
            {
                changed.Add(id);
            }
        }

        var written = !Papers(cloud).OrderBy(paper => paper.Key, StringComparer.Ordinal).SequenceEqual(papers.OrderBy(paper => paper.Key, StringComparer.Ordinal));
        return restsOn.Where(fact => fact.Value.Exists(changed.Contains) || (written && ReadsPapers(fact.Key.Control, fact.Value))).Select(fact => fact.Key).ToHashSet();
    }

    // Whoever asks no account reads a file; a word can stand in for a restore, and is what the decision is.
    private static bool ReadsPapers(string control, List<string> requests) => requests.Count == 0 || control is "POST-06" or "CUT-05" or "CUT-07";

    private static Dictionary<string, string> Papers(EmulatedCloud cloud) => cloud.Moments.Values.SelectMany(moment => moment.Papers).ToDictionary(StringComparer.Ordinal);

    // Sessions are given anew to the roles that these accounts have; whether they would be given, the calls tell that ask for them.
    private Dispatcher Of(EmulatedCloud cloud)
    {
        var moment = cloud.Moments.Values.Single();
        foreach (var session in sessions)
        {
            if (session.Principal is RolePrincipal role && moment.Accounts[role.Account.Id] is var account && account.Roles.TryGetValue(role.Role.Name, out var found))
            {
                account.Register(session with { Principal = role with { Account = account, Role = found } });
            }
        }

        return new Dispatcher(cloud, new EmulatorOptions { Clock = Clock, SignatureClock = signed }, ServiceCatalogue.All(), new ConcurrentQueue<EmulatedCall>());
    }

    // Evidence names many resources of one kind by what their names begin with.
    private static bool Covers(CitedCall cited, RecordedCall call) =>
        (cited.Side, cited.Identity, cited.Service, cited.Operation, cited.Outcome) == (call.Side, call.Identity, call.Service, call.Operation, call.Outcome)
        && (cited.Resources > 1 ? call.Resource.StartsWith(cited.Resource[..^1], StringComparison.Ordinal) : call.Resource == cited.Resource);
}
