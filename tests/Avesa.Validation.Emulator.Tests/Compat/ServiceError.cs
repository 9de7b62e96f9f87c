using System.Net;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using ResourceNotFoundException = Amazon.Lambda.Model.ResourceNotFoundException;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html")]
[FromAwsDocs("https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html")]
public sealed class ServiceError
{
    [Fact]
    public async Task Named_in_a_header_becomes_the_exception_that_the_operation_models()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"Type":"User","Message":"Function not found: f"}""", 404, "application/json",
            ("x-amzn-ErrorType", "ResourceNotFoundException:http://internal.amazon.com/"), ("x-amzn-RequestId", "request-3"));
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var call = () => lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "f" });

        var error = (await call.Should().ThrowExactlyAsync<ResourceNotFoundException>()).Which;
        error.ErrorCode.Should().Be("ResourceNotFoundException");
        error.Message.Should().Be("Function not found: f");
        error.StatusCode.Should().Be(HttpStatusCode.NotFound);
        error.RequestId.Should().Be("request-3");
    }

    [Fact]
    public async Task Named_in_the_body_becomes_the_exception_that_the_operation_models()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"__type":"com.amazonaws.logs#ResourceNotFoundException","message":"The specified log group does not exist."}""", 400);
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());

        var call = () => logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "g" });

        (await call.Should().ThrowExactlyAsync<Amazon.CloudWatchLogs.Model.ResourceNotFoundException>())
            .Which.Message.Should().Be("The specified log group does not exist.");
    }

    [Fact]
    public async Task Of_xml_is_found_by_its_code_although_the_exception_has_another_name()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>
            <Message>The role with name r cannot be found.</Message></Error><RequestId>request-4</RequestId></ErrorResponse>
            """,
            404, "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());

        var call = () => iam.GetRoleAsync(new GetRoleRequest { RoleName = "r" });

        var error = (await call.Should().ThrowExactlyAsync<NoSuchEntityException>()).Which;
        error.ErrorCode.Should().Be("NoSuchEntity");
        error.Message.Should().Be("The role with name r cannot be found.");
        error.RequestId.Should().Be("request-4");
        error.ErrorType.Should().Be(ErrorType.Sender);
    }

    [Fact]
    public async Task That_the_operation_does_not_model_is_the_services_own_with_the_code()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"Message":"User: arn:aws:iam::1:user/u is not authorized to perform: lambda:ListFunctions"}""", 403, "application/json",
            ("x-amzn-ErrorType", "AccessDeniedException"));
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var call = () => lambda.ListFunctionsAsync(new ListFunctionsRequest());

        var error = (await call.Should().ThrowExactlyAsync<AmazonLambdaException>()).Which;
        error.ErrorCode.Should().Be("AccessDeniedException");
        error.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_throttling_is_retried_by_the_sdk_as_often_as_it_may()
    {
        await using var stub = (await AwsStub.Start())
            .Answers("""{"message":"Rate exceeded"}""", 429, "application/json", ("x-amzn-ErrorType", "TooManyRequestsException"))
            .Answers("""{"Functions":[]}""");
        var config = stub.Config<AmazonLambdaConfig>();
        config.MaxErrorRetry = 1;
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, config);

        var response = await lambda.ListFunctionsAsync(new ListFunctionsRequest(), TestContext.Current.CancellationToken);

        response.Functions.Should().BeEmpty();
        stub.Requests.Should().HaveCount(2);
        stub.Requests[1].Headers["amz-sdk-request"].ToString().Should().StartWith("attempt=2");
    }

    [Fact]
    public async Task Without_a_readable_body_still_tells_the_status()
    {
        await using var stub = (await AwsStub.Start()).Answers("<html>bad gateway</html>", 404, "text/html");
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());

        var call = () => logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest());

        (await call.Should().ThrowAsync<AmazonServiceException>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
