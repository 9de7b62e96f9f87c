namespace Amazon.Lambda.Model;

public class EnvironmentError
{
    public string ErrorCode { get; set; }

    public string Message { get; set; }
}
