using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Exposure;

/// <summary>
/// Whatever of production answers to the internet does so behind AWS WAF; where nothing does, WAF is not applicable. Looked at are the URLs of all
/// functions, what their policies let in, and what the stacks have made; an API or a load balancer that was made by hand and starts no function is not seen.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html</remarks>
public sealed record PublicEndpointsAreProtected : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var stacks = (await account.CloudFormation.Stacks()).Select(stack => stack.Name).Distinct().ToList();
        var functions = await account.Lambda.FunctionNames();
        var ofFunctions = Task.WhenAll(functions.Select(function => OfFunction(account, function)));
        var ofStacks = await Task.WhenAll(stacks.Select(stack => OfStack(account, stack)));
        List<Verdict> endpoints = [.. (await ofFunctions).Concat(ofStacks).SelectMany(found => found)];
        return (functions.Count == 0 || stacks.Count == 0) && endpoints.Count == 0
            ? new Unproven($"The account {account.Id} has {functions.Count} functions and {stacks.Count} stacks, so not all is there that could show whether it answers to the internet: deploy first.")
            : endpoints.Count == 0
                ? new Held(
                    $"WAF is not applicable: nothing of {account.Id} answers to the internet without a signature. Looked at were the URLs and policies of {functions.Count} functions, and the resources of "
                    + $"{stacks.Count} stacks for APIs, load balancers and distributions; what was made by hand and starts no function was not.",
                    Proof.Read)
                : Verdict.Worst(endpoints, "");
    }

    private static async Task<IEnumerable<Verdict>> OfFunction(Account account, string function)
    {
        var policy = account.Lambda.Policy(function);
        var arn = account.ArnOf("lambda", $"function:{function}");
        var open = (await account.Lambda.Urls(function)).Where(url => url.AuthType != "AWS_IAM").Select(url => Open(
            arn, "no URL that anybody may call", $"{url.Url} with AuthType {url.AuthType}", "Ask for signatures (AWS_IAM), or put CloudFront with a web ACL before it: WAF cannot protect a function URL itself."));
        return [.. open, .. Fronts(PolicyDocument.Parse(await policy), arn)];
    }

    // Who starts the function is known, but not whether it answers to the internet, nor at which stage.
    private static IEnumerable<Verdict> Fronts(PolicyDocument policy, string function) => policy.Statements
        .Where(statement => statement.Effect == PolicyStatement.Allow && statement.Principals.Any(principal => principal.Value is "apigateway.amazonaws.com" or "elasticloadbalancing.amazonaws.com"))
        .Select(statement => new Unproven(
            $"{function} is started by {statement.Principals[0].Value} (statement \"{statement.Id}\"), so there may be a public endpoint before it: show its web ACL, or waive this with the proof that it is private."));

    private static async Task<IEnumerable<Verdict>> OfStack(Account account, string stack)
    {
        var resources = await account.CloudFormation.Resources(stack);
        if (resources.Count == 0)
        {
            return [new Unproven($"The stack {stack} shows no resource, so nobody knows what it has made: ask again.")];
        }

        var apis = resources.Where(resource => resource.Type == "AWS::ApiGateway::RestApi").ToList();
        return
        [
            .. await Task.WhenAll(resources.Where(resource => Endpoint.IsByArn(resource.Type)).Select(resource => Protected(account, resource.PhysicalId))),
            .. await Task.WhenAll(apis.SelectMany(api => resources.Where(resource => resource.Type == "AWS::ApiGateway::Stage"), (api, stage) =>
                Protected(account, $"arn:aws:apigateway:{account.Region}::/restapis/{api.PhysicalId}/stages/{stage.PhysicalId}"))),
            .. resources.Where(resource => Endpoint.CannotBeProtected(resource.Type)).Select(resource => Open(
                resource.PhysicalId, "an endpoint that WAF can protect", $"{resource.Type} of {stack}, which it cannot", "Put CloudFront with a web ACL before it, or make it a REST API.")),
            .. resources.Where(resource => Endpoint.IsElsewhere(resource.Type)).Select(resource => new Unproven(
                $"{resource.PhysicalId} of {stack} ({resource.Type}) answers to the internet, and its web ACL is not read here: show it, and waive this with it.")),
        ];
    }

    private static async Task<Verdict> Protected(Account account, string arn) => await account.Waf.AclOf(arn) is { } acl
        ? new Held($"The web ACL {acl} protects {arn}.", Proof.Read)
        : Open(arn, "a web ACL", "none", "aws wafv2 associate-web-acl, or make it internal and waive this with the proof.");

    private static Broken Open(string subject, string expected, string observed, string remedy) =>
        new($"{subject} answers to the internet without AWS WAF.", Proof.Read, [new Finding(subject, expected, observed, remedy)]);
}
