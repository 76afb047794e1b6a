console.log(`${process.env.NEXTAUTH_URL}/sign-in/link?token=fake`)
