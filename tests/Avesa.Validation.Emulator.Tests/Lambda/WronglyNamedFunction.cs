using System.Net;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html#API_GetFunction_Errors")]
public sealed class WronglyNamedFunction : IClassFixture<TwoAccounts>
{
    private readonly AmazonLambdaClient lambda;

    public WronglyNamedFunction(TwoAccounts accounts)
    {
        lambda = accounts.Lambda(TwoAccounts.SourceKey);
        accounts.Source.AddFunction("present");
        accounts.Production.AddFunction("theirs");
    }

    [Theory]
    [InlineData("absent", "Function not found: arn:aws:lambda:us-east-1:123456789012:function:absent")]
    [InlineData("present:7", "Function not found: arn:aws:lambda:us-east-1:123456789012:function:present:7")]
    [InlineData("present:live", "Cannot find alias arn: arn:aws:lambda:us-east-1:123456789012:function:present:live")]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:present", "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')")]
    public async Task Is_not_found(string name, string message)
    {
        var asking = () => Get(name);

        (await asking.Should().ThrowAsync<ResourceNotFoundException>().WithMessage(message)).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_invalid_when_the_name_cannot_be_one()
    {
        var asking = () => Get("not a name");

        (await asking.Should().ThrowAsync<AmazonLambdaException>().WithMessage("1 validation error detected: Value 'not a name' at 'functionName' failed*"))
            .Which.ErrorCode.Should().Be("ValidationException");
    }

    [Fact]
    public async Task Is_invalid_when_name_and_qualifier_disagree()
    {
        var asking = () => lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "present:1", Qualifier = "2" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<InvalidParameterValueException>().WithMessage("The derived qualifier from the function name does not match the specified qualifier.");
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:987654321098:function:theirs")]
    [InlineData("arn:aws:lambda:us-east-1:987654321098:function:absent")]
    [InlineData("arn:aws:lambda:us-east-1:111111111111:function:nobodys")]
    public async Task Is_refused_in_another_account_whether_it_exists_or_not(string name)
    {
        var asking = () => Get(name);

        var refused = await asking.Should().ThrowAsync<AmazonLambdaException>();
        refused.Which.ErrorCode.Should().Be("AccessDeniedException");
        refused.Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        refused.Which.Message.Should().StartWith($"User: arn:aws:iam::123456789012:user/administrator is not authorized to perform: lambda:GetFunction on resource: {name}");
    }

    private Task<GetFunctionResponse> Get(string name) => lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = name }, TestContext.Current.CancellationToken);
}
