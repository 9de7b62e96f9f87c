using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>What all policies of one kind say to a request, and how directly their allows name who asks.</summary>
internal sealed record PolicyFindings(IReadOnlyList<MatchedStatement> Allows, IReadOnlyList<MatchedStatement> Denies, PrincipalMatch Consent)
{
    /// <summary>Whether this kind of policy, taken alone, lets the request pass.</summary>
    public bool Allowed => Allows.Count > 0 && Denies.Count == 0;

    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>: what this kind of policy says, taken alone.</summary>
    public string EvalDecision => Denies.Count > 0 ? "explicitDeny" : Allows.Count > 0 ? "allowed" : "implicitDeny";

    /// <summary>Asks the policies.</summary>
    /// <param name="policies">All policies of the kind; null when the kind does not apply, and then there are no findings.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="requester">Who asks, for resource policies; null for policies of identities, which speak of nobody else.</param>
    public static PolicyFindings? Of(IReadOnlyList<SourcedPolicy>? policies, PolicyQuestion question, Requester? requester = null)
    {
        if (policies is null)
        {
            return null;
        }

        var allows = new List<MatchedStatement>();
        var denies = new List<MatchedStatement>();
        var consent = PrincipalMatch.None;
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Document.Statements)
            {
                var match = requester is null ? PrincipalMatch.Direct : statement.Principal?.Match(requester, statement.Denies) ?? PrincipalMatch.None;
                if (match != PrincipalMatch.None && statement.Covers(question))
                {
                    (statement.Denies ? denies : allows).Add(new MatchedStatement(policy.Id, policy.Type, statement.Start, statement.End));
                    consent = !statement.Denies && match > consent ? match : consent;
                }
            }
        }

        return new PolicyFindings(allows, denies, consent);
    }
}
