using System.Text.Json.Nodes;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html")]
[FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html")]
public sealed class PermittedFunction : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly Function function;

    public PermittedFunction(TwoAccounts accounts)
    {
        this.accounts = accounts;
        function = accounts.Production.AddFunction("shared");
        function.Run = (_, _, _) => new InvocationResult(JsonValue.Create("ran"));
        function.Policy = $$"""
            {"Version":"2012-10-17","Id":"default","Statement":[
              {"Sid":"source","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"lambda:InvokeFunction","Resource":"{{function.Arn}}"}]}
            """;
    }

    [Fact]
    public async Task Runs_for_another_account_that_its_policy_names()
    {
        using var source = accounts.Lambda(TwoAccounts.SourceKey);

        var answer = await source.InvokeAsync(new InvokeRequest { FunctionName = function.Arn }, TestContext.Current.CancellationToken);

        new StreamReader(answer.Payload).ReadToEnd().Should().Be("\"ran\"");
    }

    [Fact]
    public async Task Shows_that_account_nothing_but_the_run()
    {
        using var source = accounts.Lambda(TwoAccounts.SourceKey);

        var asking = () => source.GetFunctionAsync(new GetFunctionRequest { FunctionName = function.Arn }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<AmazonLambdaException>().WithMessage("*because no resource-based policy allows the lambda:GetFunction action");
    }

    [Fact]
    public async Task Is_not_permitted_at_an_alias_by_the_unqualified_functions_policy()
    {
        function.Aliases["live"] = "$LATEST";
        using var source = accounts.Lambda(TwoAccounts.SourceKey);

        var invoking = () => source.InvokeAsync(new InvokeRequest { FunctionName = $"{function.Arn}:live" }, TestContext.Current.CancellationToken);
        await invoking.Should().ThrowAsync<AmazonLambdaException>().WithMessage($"*on resource: {function.Arn}:live because no resource-based policy*");

        function.QualifiedPolicies["live"] = function.Policy!.Replace(function.Arn, $"{function.Arn}:live", StringComparison.Ordinal);
        (await invoking()).StatusCode.Should().Be(200);
    }

    [Fact]
    public async Task Is_refused_in_its_own_account_to_who_may_not_even_as_a_dry_run()
    {
        using var reader = accounts.Lambda(accounts.Production.AddUser("reader", """{"Effect":"Allow","Action":"lambda:Get*","Resource":"*"}"""));

        var invoking = () => reader.InvokeAsync(new InvokeRequest { FunctionName = "shared", InvocationType = InvocationType.DryRun }, TestContext.Current.CancellationToken);

        await invoking.Should().ThrowAsync<AmazonLambdaException>().WithMessage("*because no identity-based policy allows the lambda:InvokeFunction action");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html#API_GetFunction_ResponseSyntax")]
    public async Task Hides_its_tags_from_who_may_not_list_them()
    {
        function.Tags["service"] = "avesa";
        using var reader = accounts.Lambda(accounts.Production.AddUser("untagged", """{"Effect":"Allow","Action":"lambda:GetFunction","Resource":"*"}"""));

        var found = await reader.GetFunctionAsync(new GetFunctionRequest { FunctionName = "shared" }, TestContext.Current.CancellationToken);

        found.Configuration.FunctionName.Should().Be("shared");
        found.Tags.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Is_listed_only_by_who_may_list_all()
    {
        using var reader = accounts.Lambda(accounts.Production.AddUser("one", $$"""{"Effect":"Allow","Action":"lambda:*","Resource":"{{function.Arn}}"}"""));

        var listing = () => reader.ListFunctionsAsync(new ListFunctionsRequest(), TestContext.Current.CancellationToken);

        await listing.Should().ThrowAsync<AmazonLambdaException>().WithMessage("*not authorized to perform: lambda:ListFunctions on resource: *");
    }
}
