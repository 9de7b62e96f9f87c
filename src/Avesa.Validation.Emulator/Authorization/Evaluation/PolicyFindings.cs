using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>What all policies of one kind say to a request.</summary>
internal sealed record PolicyFindings(IReadOnlyList<MatchedStatement> Allows, IReadOnlyList<MatchedStatement> Denies, PrincipalMatch Consent)
{
    /// <summary>Whether this kind of policy, taken alone, lets the request pass.</summary>
    public bool Allowed => Allows.Count > 0 && Denies.Count == 0;

    /// <summary>Asks the policies.</summary>
    /// <param name="policies">All policies of the kind.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The ARN, or <c>*</c>.</param>
    /// <param name="context">The request's condition keys; remembers the missing ones.</param>
    /// <param name="requester">Who asks, for resource policies; null for policies of identities, which speak of nobody else.</param>
    public static PolicyFindings Of(
        IEnumerable<SourcedPolicy> policies, string action, string resource, RequestContext context, Requester? requester = null)
    {
        var allows = new List<MatchedStatement>();
        var denies = new List<MatchedStatement>();
        var consent = PrincipalMatch.None;
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Document.Statements)
            {
                var match = requester is null ? PrincipalMatch.Direct : statement.Principal?.Match(requester, statement.Denies) ?? PrincipalMatch.None;
                if (match == PrincipalMatch.None
                    || !statement.CoversAction(action)
                    || !statement.CoversResource(resource, context)
                    || !statement.ConditionsHold(context))
                {
                    continue;
                }

                (statement.Denies ? denies : allows).Add(new MatchedStatement(policy.Id, policy.Type, statement.Start, statement.End));
                consent = !statement.Denies && match > consent ? match : consent;
            }
        }

        return new PolicyFindings(allows, denies, consent);
    }
}
