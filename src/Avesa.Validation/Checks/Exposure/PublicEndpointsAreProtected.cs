using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Exposure;

/// <summary>
/// Whatever of production answers to the internet does so behind AWS WAF; where nothing does, WAF is not applicable. Looked at are the URLs of all
/// functions, what their policies let in, what the stacks have made, and what AWS Config has discovered besides, whoever made it. That AWS Config looks at
/// all is shown by the functions, since whoever has not discovered those has not discovered an endpoint, and by its recorder, which has to be on, without
/// failure, and to record each of the types.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html</remarks>
public sealed record PublicEndpointsAreProtected : ICheck
{
    private const string Functions = "AWS::Lambda::Function";
    private const string Elsewhere = "No other region was looked at, but for CloudFront, which AWS Config records in us-east-1 alone.";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var stacks = (await account.CloudFormation.Stacks()).Select(stack => stack.Name).Distinct().ToList();
        var functions = await account.Lambda.FunctionNames();
        var ofFunctions = Task.WhenAll(functions.Select(function => OfFunction(account, function)));
        var resources = (await Task.WhenAll(stacks.Select(async stack => (Stack: stack, Resources: await account.CloudFormation.Resources(stack))))).ToList();
        var ofStacks = Task.WhenAll(resources.Select(one => OfStack(account, one.Stack, one.Resources)));
        var discovered = OfConfig(account, functions, [.. resources.SelectMany(one => one.Resources)]);
        List<Verdict> endpoints = [.. (await ofFunctions).Concat(await ofStacks).SelectMany(found => found), .. await discovered];
        var looked = $"Looked at were the URLs and policies of {functions.Count} functions, the resources of {stacks.Count} stacks, and what AWS Config has discovered in {account.Region}, which knows all "
            + $"{functions.Count} functions ({await Recorder(account)})";
        return (functions.Count == 0 || stacks.Count == 0) && endpoints.TrueForAll(endpoint => endpoint is Unproven)
            ? new Unproven($"The account {account.Id} has {functions.Count} functions and {stacks.Count} stacks, so not all is there that could show whether it answers to the internet: deploy first.")
            : endpoints.Count == 0
                ? new Held(
                    $"WAF is not applicable: nothing of {account.Id} answers to the internet without a signature. {looked}: no load balancer, API, distribution, instance or container service. {Elsewhere}",
                    Proof.Read)
                : Verdict.Worst([.. endpoints, new Held($"{looked}. {Elsewhere}", Proof.Read)], "");
    }

    private static async Task<string> Recorder(Account account) =>
        await account.Config.Recorder(account.Region) is { } recorder ? DiscoveryGaps.Describe(recorder, Needed(account, account.Region)) : "no recorder";

    // What AWS Config has to record there, the positive control too.
    private static IEnumerable<string> Needed(Account account, string region) =>
        Asked(account).Where(one => one.Region == region).Select(one => one.Type).Concat(region == account.Region ? [Functions] : []);

    private static IEnumerable<(string Region, string Type)> Asked(Account account) => Endpoint.Types.Select(type => (account.Region, Type: type)).Append(Endpoint.OfTheWorld);

    private static async Task<IReadOnlyList<Verdict>> OfConfig(Account account, IReadOnlyList<string> functions, IReadOnlyList<StackResourceFacts> ofStacks)
    {
        var regions = Asked(account).Select(one => one.Region).Distinct().ToList();
        var recorders = await Task.WhenAll(regions.Select(account.Config.Recorder));
        var gaps = regions.Zip(recorders).SelectMany(one => DiscoveryGaps.Of(one.First, one.Second, Needed(account, one.First))).ToList();
        if (recorders.Any(recorder => recorder is not { Recording: true }) || await account.Config.Discovered(account.Region, Functions) is not { } known)
        {
            return gaps is [] ? [new Unproven($"AWS Config has discovered nothing in {account.Region}, though its recorder is on: ask again in some minutes.")] : gaps;
        }

        if (functions.Except(known, StringComparer.Ordinal).ToList() is [var missed, ..])
        {
            return [.. gaps, new Unproven($"AWS Config has not discovered the function {missed} yet, so it may miss an endpoint too: ask again in some minutes, or look at its recorder.")];
        }

        var found = await Task.WhenAll(Asked(account).Select(async one => (one.Type, Ids: await account.Config.Discovered(one.Region, one.Type))));
        return
        [
            .. gaps,
            .. await Task.WhenAll(found
                .SelectMany(one => one.Ids ?? [], (one, id) => (one.Type, Id: id))
                .Where(one => !ofStacks.Any(resource => IsSame(account, ofStacks, resource, one.Type, one.Id)))
                .Select(one => Judge(account, one.Type, one.Id, "made by no stack"))),
            .. found.Where(one => one.Ids is null).Select(one => new Unproven($"AWS Config is not on where it would discover {one.Type}, so one that no stack has made would not be seen.")),
        ];
    }

    // Of an API or a stage, AWS Config has the ARN and CloudFormation the last part of it. A stage's is that of a configuration item which AWS itself has written down
    // (https://github.com/awslabs/aws-config-rules, python/API_GW_CACHE_ENABLED_AND_ENCRYPTED), and the one that AWS WAF asks for
    // (https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html).
    private static bool IsSame(Account account, IReadOnlyList<StackResourceFacts> ofStacks, StackResourceFacts resource, string type, string id) => resource.Type == type
        && (resource.PhysicalId == id
            || (Endpoint.IsStage(type) ? ofStacks.Any(api => api.Type == "AWS::ApiGateway::RestApi" && StageArn(account, api, resource) == id) : id.EndsWith($"/{resource.PhysicalId}", StringComparison.Ordinal)));

    private static string StageArn(Account account, StackResourceFacts api, StackResourceFacts stage) => $"arn:aws:apigateway:{account.Region}::/restapis/{api.PhysicalId}/stages/{stage.PhysicalId}";

    private static Task<Verdict> Judge(Account account, string type, string id, string origin) =>
        Endpoint.CannotBeProtected(type, id) ? Task.FromResult<Verdict>(Open(id, "an endpoint that WAF can protect", $"{type} {origin}, which it cannot", "Put CloudFront with a web ACL before it, or make it a REST API or a load balancer for HTTP."))
        : Endpoint.IsElsewhere(type) ? Task.FromResult<Verdict>(new Unproven($"{id} ({type}, {origin}) answers to the internet, and its web ACL is not read here: show it, and waive this with it."))
        : Endpoint.IsByArn(type) || (Endpoint.IsStage(type) && id.StartsWith("arn:", StringComparison.Ordinal)) ? Protected(account, id)
        : Task.FromResult<Verdict>(new Unproven($"{id} ({type}, {origin}) may have a public address, which is not read here: show that it has none, or what stands before it, and waive this with it."));

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

    private static async Task<IEnumerable<Verdict>> OfStack(Account account, string stack, IReadOnlyList<StackResourceFacts> resources)
    {
        if (resources.Count == 0)
        {
            return [new Unproven($"The stack {stack} shows no resource, so nobody knows what it has made: ask again.")];
        }

        var apis = resources.Where(resource => resource.Type == "AWS::ApiGateway::RestApi").ToList();
        return
        [
            .. await Task.WhenAll(resources
                .Where(resource => Endpoint.IsByArn(resource.Type) || Endpoint.CannotBeProtected(resource.Type, resource.PhysicalId) || Endpoint.IsElsewhere(resource.Type))
                .Select(resource => Judge(account, resource.Type, resource.PhysicalId, $"of {stack}"))),
            .. await Task.WhenAll(apis.SelectMany(api => resources.Where(resource => Endpoint.IsStage(resource.Type)), (api, stage) => Protected(account, StageArn(account, api, stage)))),
        ];
    }

    private static async Task<Verdict> Protected(Account account, string arn) => await account.Waf.AclOf(arn) is { } acl
        ? new Held($"The web ACL {acl} protects {arn}.", Proof.Read)
        : Open(arn, "a web ACL", "none", "aws wafv2 associate-web-acl, or make it internal and waive this with the proof.");

    private static Broken Open(string subject, string expected, string observed, string remedy) =>
        new($"{subject} answers to the internet without AWS WAF.", Proof.Read, [new Finding(subject, expected, observed, remedy)]);
}
