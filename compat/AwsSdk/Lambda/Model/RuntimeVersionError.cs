namespace Amazon.Lambda.Model;

public class RuntimeVersionError
{
    public string ErrorCode { get; set; }

    public string Message { get; set; }
}
